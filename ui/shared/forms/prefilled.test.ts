import { expect, it } from 'vitest';
import type { Prefilled, PrefilledAnswer } from '../api/types';
import { answerAt, prefill, stillPrefilled } from './prefilled';

const street: PrefilledAnswer = { field: '/address/street', value: 'Storgatan 12', source: 'population_register' };
const nothing = { answers: {}, prefilled: [] as Prefilled[] };

it('an answer is filled in, inside what it belongs to, and says where it is from', () => {
  const filled = prefill(nothing, [street], new Set());
  expect(filled.answers).toEqual({ address: { street: 'Storgatan 12' } });
  expect(filled.prefilled).toEqual([{ field: '/address/street', source: 'population_register' }]);
});

it('what one has answered is not overwritten, nor what one has emptied', () => {
  const own = { answers: { address: { street: 'Byvägen 1', city: 'Alby' } }, prefilled: [] };
  expect(prefill(own, [street], new Set())).toBe(own);
  expect(prefill(nothing, [street], new Set([street.field]))).toBe(nothing);
});

it('the other answers beside it stay', () => {
  const own = { answers: { address: { city: 'Alby' }, other: 1 }, prefilled: [] };
  expect(prefill(own, [street], new Set()).answers).toEqual({
    address: { city: 'Alby', street: 'Storgatan 12' },
    other: 1
  });
});

it('an answer that was changed is one\'s own', () => {
  const marks: Prefilled[] = [
    { field: '/capacity', source: 'permit', reference: 'T-1' },
    { field: '/aids', source: 'permit', reference: 'T-1' }
  ];
  const before = { capacity: 'driver', aids: ['crutch'] };
  expect(stillPrefilled(marks, before, { ...before, aids: ['crutch'] })).toEqual(marks);
  expect(stillPrefilled(marks, before, { ...before, capacity: 'passenger' })).toEqual([marks[1]]);
});

it('what is not there is not found', () => {
  expect(answerAt({}, '/address/street')).toBeUndefined();
});
