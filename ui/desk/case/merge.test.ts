import { expect, it } from 'vitest';
import { changedKeys, merged } from './merge';

const before = { reason: 'Artros', capacity: 'driver', aids: ['crutch'], note: 'x' };

it('a change of ones own keeps what another changed meanwhile', () => {
  const mine = { ...before, reason: 'Artros i båda knäna', note: undefined };
  const now = { ...before, capacity: 'passenger', aids: ['walker'] };

  expect(changedKeys(before, mine)).toEqual(['reason', 'note']);
  expect(merged(before, mine, now)).toEqual({
    reason: 'Artros i båda knäna',
    capacity: 'passenger',
    aids: ['walker']
  });
});

it('equal lists are no change', () => {
  expect(changedKeys(before, { ...before, aids: ['crutch'] })).toEqual([]);
});
