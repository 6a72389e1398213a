// What the statistics page shows, made of the API's rows: one row for each case type and period.
import type { CaseTypeStatistics } from '@shared/api/types';

export type Bars = { period: string; values: number[] }[];

export function periodsOf(rows: CaseTypeStatistics[]): string[] {
  return [...new Set(rows.map((row) => row.period))].sort();
}

export type PeriodLength = 'month' | 'quarter' | 'year';

function periodOf(month: string, by: PeriodLength): string {
  const [year = '', number = ''] = month.split('-');
  if (by === 'year') return year;
  return by === 'month' ? month : `${year}-Q${Math.ceil(Number(number) / 3)}`;
}

const most_periods = 240; // more than anybody looks at, and an end to a mistyped year

// Every period from one month through another, as the API names them: one without cases is told too.
export function periodsBetween(from: string, to: string, by: PeriodLength): string[] {
  const found = new Set<string>();
  const [year, month] = from.split('-').map(Number);
  for (let at = (year ?? 0) * 12 + (month ?? 1) - 1; found.size < most_periods; ++at) {
    const next = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    if (next > to) break;
    found.add(periodOf(next, by));
  }
  return [...found];
}

export function typesOf(rows: CaseTypeStatistics[]): string[] {
  return [...new Set(rows.map((row) => row.case_type))].sort();
}

function sum(rows: CaseTypeStatistics[], of: (row: CaseTypeStatistics) => number) {
  return rows.reduce((total, row) => total + of(row), 0);
}

const measures = ['received', 'decided', 'closed'] as const;
export type Measure = (typeof measures)[number];

export function barsOf(rows: CaseTypeStatistics[], periods = periodsOf(rows)): Bars {
  return periods.map((period) => {
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
