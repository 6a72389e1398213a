import { expect, it } from 'vitest';
import { groupsOf } from './sentence-groups';

it('what led to an answer stands under its question', () => {
  const sentences = ['Ska tillstånd ges? Svar: bifall.', 'Alla krav är uppfyllda.', 'Är det så? Svar: ja.'];

  expect(groupsOf(sentences)).toEqual([
    { question: 'Ska tillstånd ges? Svar: bifall.', because: ['Alla krav är uppfyllda.'] },
    { question: 'Är det så? Svar: ja.', because: [] }
  ]);
});

it('sentences without a question are one group', () => {
  expect(groupsOf(['One.', 'Two.'])).toEqual([{ question: '', because: ['One.', 'Two.'] }]);
});
