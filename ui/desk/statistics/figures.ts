// What the statistics page shows, made of the API's rows: one row for each case type and period.
import type { CaseTypeStatistics } from '@shared/api/types';

export type Bars = { period: string; values: number[] }[];

export function periodsOf(rows: CaseTypeStatistics[]): string[] {
  return [...new Set(rows.map((row) => row.period))].sort();
}

export function typesOf(rows: CaseTypeStatistics[]): string[] {
  return [...new Set(rows.map((row) => row.case_type))].sort();
}

function sum(rows: CaseTypeStatistics[], of: (row: CaseTypeStatistics) => number) {
  return rows.reduce((total, row) => total + of(row), 0);
}

const measures = ['received', 'decided', 'closed'] as const;
export type Measure = (typeof measures)[number];

export function barsOf(rows: CaseTypeStatistics[]): Bars {
  return periodsOf(rows).map((period) => {
    const inPeriod = rows.filter((row) => row.period === period);
    return { period, values: measures.map((measure) => sum(inPeriod, (row) => row[measure])) };
  });
}

export function outcomesOf(rows: CaseTypeStatistics[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { outcome, count } of rows.flatMap((row) => row.outcomes))
    counts[outcome] = (counts[outcome] ?? 0) + count;
  return counts;
}

// Of one period, over the types that are shown; absent where none was decided or closed in it.
export function overdueShare(rows: CaseTypeStatistics[], period: string): number | undefined {
  const found = rows.filter((row) => row.period === period && row.overdue_share !== undefined);
  if (found.length === 0) return undefined;
  const weights = found.map((row) => Math.max(row.decided, row.closed, 1));
  const total = weights.reduce((all, one) => all + one, 0);
  return found.reduce((share, row, at) => share + (row.overdue_share ?? 0) * ((weights[at] ?? 0) / total), 0);
}

// A round number at or above the largest, for the axis.
export function topOf(values: number[]): number {
  const largest = Math.max(1, ...values);
  const step = 10 ** Math.floor(Math.log10(largest));
  return [1, 2, 5, 10].map((part) => part * step).find((top) => top >= largest) ?? largest;
}
