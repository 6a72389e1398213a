import { expect, it } from 'vitest';
import { decisionsOf, matchedRules, textFor } from './explanation';

it('a text in two languages is read in one of them', () => {
  expect(textFor('sv: rollen i bilen | en: the role in the car', 'sv')).toBe('rollen i bilen');
  expect(textFor('sv: rollen i bilen | en: the role in the car', 'en')).toBe('the role in the car');
  expect(textFor('EN: one\nSV: ett', 'sv')).toBe('ett');
});

it('a text without languages is itself, and so is one in another language only', () => {
  expect(textFor('Gångsträcka: meter', 'en')).toBe('Gångsträcka: meter');
  expect(textFor('sv: rollen i bilen', 'en')).toBe('sv: rollen i bilen');
});

it('of an evaluation the decisions are told, with the rules that matched', () => {
  const rule = (number: number, outcome: string) => ({ rule: number, outcome });
  const tables = [{ rules: [rule(1, 'failed'), rule(2, 'matched'), rule(3, 'not_tried')] }];
  const steps = [
    { kind: 'decision', id: 'mobility', name: 'mobility', tables },
    { kind: 'knowledge', id: 'helper', name: 'helper', tables }
  ];

  const decisions = decisionsOf({ explanation: { steps } } as never);

  expect(decisions.map((one) => one.id)).toEqual(['mobility']);
  expect(decisions.flatMap(matchedRules)).toEqual([1]);
});
