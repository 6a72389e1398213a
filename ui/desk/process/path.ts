// What happened in a process, from its events: which elements were entered, when, and how they were
// left; and the names of elements, as the model gives them.
import type { ProcessInstance, ProcessPath } from '@shared/api/types';

type Event = ProcessPath['items'][number];

export type Step = {
  element: string;
  from: string;
  to?: string; // absent: a token stands there
  end?: 'left' | 'canceled';
};

// The events of an element come in the order in which it was entered: the first that is open ends.
export function stepsOf(events: Event[]): Step[] {
  const steps: Step[] = [];
  for (const event of events) {
    if (event.kind === 'entered') steps.push({ element: event.element, from: event.at });
    if (event.kind !== 'left' && event.kind !== 'canceled') continue;
    const open = steps.find((step) => step.element === event.element && !step.end);
    if (!open) continue;
    open.to = event.at;
    open.end = event.kind;
  }
  return steps;
}

// What somebody did by hand, with their reason.
export function handsOf(events: Event[]): Event[] {
  return events.filter((event) => ['moved', 'migrated', 'canceled_by_hand'].includes(event.kind));
}

export function flowsOf(events: Event[]): string[] {
  return [...new Set(events.map((event) => event.flow).filter(Boolean))];
}

export function placesOf(instance: ProcessInstance): string[] {
  return [...new Set(instance.tokens.map((token) => token.element))];
}

export type Model = {
  names: Map<string, string>;
  elements: Map<string, string>; // what a token may stand in: id, and name or else id
  isDrawn: boolean;
};

const model_uri = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const diagram_uri = 'http://www.omg.org/spec/BPMN/20100524/DI';

function isPlace(one: Element) {
  return one.namespaceURI === model_uri && /(task|event|gateway|activity|process)$/i.test(one.localName);
}

// Read as a tree of elements: nothing in it is run or fetched.
export function modelOf(xml: string): Model {
  const tree = new DOMParser().parseFromString(xml, 'application/xml');
  const names = new Map<string, string>();
  const elements = new Map<string, string>();
  for (const one of Array.from(tree.querySelectorAll('[id]'))) {
    const name = one.getAttribute('name');
    if (name) names.set(one.id, name);
    if (isPlace(one) && one.localName !== 'process') elements.set(one.id, name || one.id);
  }
  const isDrawn = tree.getElementsByTagNameNS(diagram_uri, 'BPMNShape').length > 0;
  return { names, elements, isDrawn };
}
