import { expect, it } from 'vitest';
import { barsOf, outcomesOf, overdueShare, topOf, typesOf } from './figures';

const row = (case_type: string, period: string, received: number, decided: number, overdue_share?: number) =>
  ({
    case_type, period, received, decided, closed: 0, overdue: 0, overdue_share,
    outcomes: [{ outcome: 'approved', count: decided }], statuses: []
  }) as never;

const rows = [row('b', '2026-02', 3, 1, 0.5), row('a', '2026-01', 2, 0), row('a', '2026-02', 1, 3, 0.1)];

it('periods stand in order, with the types added up', () => {
  expect(barsOf(rows)).toEqual([
    { period: '2026-01', values: [2, 0, 0] },
    { period: '2026-02', values: [4, 4, 0] }
  ]);
  expect(typesOf(rows)).toEqual(['a', 'b']);
  expect(outcomesOf(rows)).toEqual({ approved: 4 });
});

it('a share is weighed by how many it is of, and absent where there are none', () => {
  expect(overdueShare(rows, '2026-02')).toBeCloseTo(0.2);
  expect(overdueShare(rows, '2026-01')).toBeUndefined();
});

it('an axis ends at a round number', () => {
  expect([0, 1, 3, 7, 12, 51, 100].map((most) => topOf([most]))).toEqual([1, 1, 5, 10, 20, 100, 100]);
});
