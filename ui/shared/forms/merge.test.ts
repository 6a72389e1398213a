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

it('of an address only the part that one changed is changed', () => {
  const mine = { address: { street: 'Byvägen 1' } };
  const now = { address: { city: 'Sundsvall', postal_code: '852 30' } };

  expect(merged({}, mine, now)).toEqual({ address: { street: 'Byvägen 1', ...now.address } });
  expect(merged({ address: { street: 'x', city: 'Alby' } }, mine, now).address).toEqual({
    street: 'Byvägen 1',
    postal_code: '852 30'
  });
});

it('equal lists are no change', () => {
  expect(changedKeys(before, { ...before, aids: ['crutch'] })).toEqual([]);
});
