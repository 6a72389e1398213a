import { expect, it } from 'vitest';
import { barsOf, outcomesOf, overdueShare, periodsBetween, topOf, typesOf } from './figures';

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

it('every period is told, with cases or without', () => {
  expect(periodsBetween('2025-11', '2026-02', 'month')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  expect(periodsBetween('2025-11', '2026-02', 'quarter')).toEqual(['2025-Q4', '2026-Q1']);
  expect(periodsBetween('2025-11', '2026-02', 'year')).toEqual(['2025', '2026']);
  expect(periodsBetween('2026-02', '2026-01', 'month')).toEqual([]);
  expect(barsOf(rows, periodsBetween('2026-01', '2026-03', 'month')).at(-1)).toEqual({
    period: '2026-03', values: [0, 0, 0]
  });
});
