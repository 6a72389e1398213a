import { expect, it } from 'vitest';
import { isPrefilled } from './prefilled';

const prefilled = { source: 'PRT-1', answers: { aids: ['crutch'], distance: 50 } };

it('an answer is prefilled until it is changed', () => {
  expect(isPrefilled(prefilled, { aids: ['crutch'], distance: 50 }, 'aids')).toBe(true);
  expect(isPrefilled(prefilled, { aids: ['crutch', 'walker'], distance: 50 }, 'aids')).toBe(false);
  expect(isPrefilled(prefilled, { distance: 50 }, 'aids')).toBe(false);
});

it('what was not taken from anywhere is not prefilled', () => {
  expect(isPrefilled(prefilled, {}, 'reason')).toBe(false);
});
