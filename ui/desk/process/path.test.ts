import { expect, it } from 'vitest';
import { flowsOf, stepsOf } from './path';

const event = (number: number, kind: string, element: string, flow = '') =>
  ({ number, at: `2026-03-0${number}T08:00:00Z`, kind, element, flow, text: '' }) as never;

it('an element that was left and entered again is two steps', () => {
  const steps = stepsOf([
    event(1, 'entered', 'check'),
    event(2, 'left', 'check'),
    event(3, 'entered', 'check'),
    event(4, 'canceled', 'check'),
    event(5, 'entered', 'wait')
  ]);

  expect(steps).toEqual([
    { element: 'check', from: '2026-03-01T08:00:00Z', to: '2026-03-02T08:00:00Z', end: 'left' },
    { element: 'check', from: '2026-03-03T08:00:00Z', to: '2026-03-04T08:00:00Z', end: 'canceled' },
    { element: 'wait', from: '2026-03-05T08:00:00Z' }
  ]);
});

it('two tokens in one element end one by one', () => {
  const steps = stepsOf([event(1, 'entered', 'a'), event(2, 'entered', 'a'), event(3, 'left', 'a')]);
  expect(steps.map((step) => step.end)).toEqual(['left', undefined]);
});

it('a flow that was taken twice is one flow', () => {
  expect(flowsOf([event(1, 'entered', 'a', 'f1'), event(2, 'entered', 'a', 'f1'), event(3, 'left', 'a')])).toEqual([
    'f1'
  ]);
});
