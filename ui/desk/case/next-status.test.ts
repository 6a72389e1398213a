import { expect, test } from 'vitest';
import type { CaseType } from '@shared/api/types';
import { mayFollow } from './next-status';

const names = { sv: '', en: '' };
const type = {
  decision: { outcomes: ['approved'] },
  statuses: [
    { id: 'received', names, public_status: 'submitted', next: ['review', 'decided'] },
    { id: 'review', names, public_status: 'in_progress' },
    { id: 'waiting', names, public_status: 'in_progress', next: [] },
    { id: 'decided', names, public_status: 'decided' },
    { id: 'closed', names, public_status: 'closed', final: true }
  ]
} as unknown as CaseType;
const ids = (status: string, isDecided: boolean) => mayFollow(type, status, isDecided).map((one) => one.id);

test('only what a status names may follow it, and nothing says decided before it is', () => {
  expect(ids('received', false)).toEqual(['review']);
  expect(ids('received', true)).toEqual(['review', 'decided']);
  expect(ids('waiting', true)).toEqual([]);
});

test('without next any status may follow but a final one', () => {
  expect(ids('review', true)).toEqual(['received', 'waiting', 'decided']);
});
