// Why rules came to what they came to: of each decision table which rules matched, and the model's
// own texts in the language of the reader.
import type { Decision, RuleEvaluation } from '@shared/api/types';
import type { Language } from '@shared/language';

export type ExplainedDecision = NonNullable<Decision['explanation']>['decisions'][number];

// What handlers are told of an evaluation: here that which is needed of it.
type Told = {
  steps: {
    kind: string;
    id: string;
    name: string;
    tables: { rules: { rule: number; outcome: string }[] }[];
  }[];
};

export function decisionsOf(evaluation: RuleEvaluation): ExplainedDecision[] {
  const { steps } = evaluation.explanation as Told;
  return steps
    .filter((step) => step.kind === 'decision')
    .map(({ id, name, tables }) => ({
      id,
      name,
      rules: tables.flatMap((table) =>
        table.rules.map((one) => ({ index: one.rule - 1, matched: one.outcome === 'matched' }))
      )
    }));
}

export function matchedRules(decision: ExplainedDecision): number[] {
  return decision.rules.filter((rule) => rule.matched).map((rule) => rule.index);
}

// A text of a model in one language, where it is written "sv: … | en: …"; the text itself otherwise.
export function textFor(text: string, language: Language): string {
  const pieces = text.split(/[|\n]/).map((piece) => /^\s*(sv|en):\s*(.*?)\s*$/i.exec(piece));
  const found = pieces.find((piece) => piece?.[1]?.toLowerCase() === language);
  return found?.[2] ?? text;
}

const model_uri = 'https://www.omg.org/spec/DMN/20191111/MODEL/';

function childrenOf(parent: Element, name: string): Element[] {
  return Array.from(parent.children).filter((one) => one.localName === name);
}

function textIn(element: Element | undefined): string {
  return element?.getElementsByTagNameNS(model_uri, 'text')[0]?.textContent?.trim() ?? '';
}

// The columns of a table that say a rule in words are named by their language.
function sayRule(rule: Element, column: number) {
  const words = textIn(childrenOf(rule, 'annotationEntry')[column]);
  if (!words || childrenOf(rule, 'description').length > 0) return;
  const description = rule.ownerDocument.createElementNS(model_uri, 'description');
  description.textContent = words;
  rule.prepend(description);
}

// The model as the reader is shown it: labels in their language, a decision under its label, each
// rule with its words. Names are what expressions use, and matter only where rules are evaluated.
export function modelFor(xml: string, language: Language): string {
  const tree = new DOMParser().parseFromString(xml, 'application/xml');
  for (const one of Array.from(tree.querySelectorAll('[label]')))
    one.setAttribute('label', textFor(one.getAttribute('label') ?? '', language));
  for (const one of Array.from(tree.getElementsByTagNameNS(model_uri, 'decision')))
    one.setAttribute('name', one.getAttribute('label') || (one.getAttribute('name') ?? ''));
  for (const table of Array.from(tree.getElementsByTagNameNS(model_uri, 'decisionTable'))) {
    const column = childrenOf(table, 'annotation').findIndex((one) => one.getAttribute('name') === language);
    if (column >= 0) for (const rule of childrenOf(table, 'rule')) sayRule(rule, column);
  }
  return new XMLSerializer().serializeToString(tree);
}

// A table of such a model: the ids of its rules in their order, and its cells as text.
export type Table = { name: string; ids: string[]; heads: string[]; rows: string[][] };

export function tableOf(xml: string, decision: string): Table | null {
  const tree = new DOMParser().parseFromString(xml, 'application/xml');
  const found = Array.from(tree.getElementsByTagNameNS(model_uri, 'decision')).find((one) => one.id === decision);
  const table = found && childrenOf(found, 'decisionTable')[0];
  if (!table) return null;
  const name = found.getAttribute('name') ?? '';
  const rules = childrenOf(table, 'rule');
  const inputs = childrenOf(table, 'input').map((one) => one.getAttribute('label') || textIn(one));
  const outputs = childrenOf(table, 'output').map((one) => one.getAttribute('label') || one.getAttribute('name') || name);
  return {
    name,
    ids: rules.map((one) => one.id),
    heads: [...inputs, ...outputs],
    rows: rules.map((one) => [...childrenOf(one, 'inputEntry'), ...childrenOf(one, 'outputEntry')].map(textIn))
  };
}
