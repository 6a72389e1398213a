// The numbers of the plots, and the times in each status.
import type { CaseTypeStatistics } from '@shared/api/types';
import { useCaseTypes } from '@shared/case-types';
import { useLanguage, useNamed, useWords } from '@shared/language';
import { TableHead } from '../table-head';
import { useDurations } from './durations';

type Props = { rows: CaseTypeStatistics[]; statusName: (type: string, status: string) => string };

function usePercent() {
  const { language } = useLanguage();
  const format = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  return (share: number | undefined) => (share === undefined ? '–' : format.format(share));
}

function useTypeName() {
  const named = useNamed();
  const types = useCaseTypes();
  return (id: string) => named(types.data?.items.find((one) => one.id === id)?.names) || id;
}

function TableBox({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="table-box" role="region" aria-label={title} tabIndex={0}>
      <table className="table">
        <caption className="font-bold">{title}</caption>
        {children}
      </table>
    </div>
  );
}

export function CountTable({ rows }: Pick<Props, 'rows'>) {
  const words = useWords();
  const percent = usePercent();
  const typeName = useTypeName();
  const texts = words.desk.statistics;
  const outcomes = (row: CaseTypeStatistics) =>
    row.outcomes.map((one) => `${words.outcome[one.outcome]} ${one.count}`).join(', ');
  return (
    <TableBox title={texts.numbers}>
      <TableHead
        heads={[
          texts.period, texts.type, texts.received, texts.decided, texts.closed, texts.outcomes, texts.overdue,
          texts.overdueShare
        ]}
      />
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.period}-${row.case_type}`}>
            <th scope="row" className="whitespace-nowrap">
              {row.period}
            </th>
            <td>{typeName(row.case_type)}</td>
            <td>{row.received}</td>
            <td>{row.decided}</td>
            <td>{row.closed}</td>
            <td>{outcomes(row)}</td>
            <td>{row.overdue}</td>
            <td>{percent(row.overdue_share)}</td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}

export function TimeTable({ rows, statusName }: Props) {
  const words = useWords();
  const duration = useDurations();
  const typeName = useTypeName();
  const texts = words.desk.statistics;
  const times = rows.flatMap((row) => row.statuses.map((one) => ({ ...one, row })));
  if (times.length === 0) return <p className="quiet">{texts.noTimes}</p>;
  return (
    <TableBox title={texts.times}>
      <TableHead heads={[texts.period, texts.type, texts.status, texts.count, texts.median, texts.p90]} />
      <tbody>
        {times.map(({ row, status, count, median_s, p90_s }) => (
          <tr key={`${row.period}-${row.case_type}-${status}`}>
            <th scope="row" className="whitespace-nowrap">
              {row.period}
            </th>
            <td>{typeName(row.case_type)}</td>
            <td>{statusName(row.case_type, status)}</td>
            <td>{count}</td>
            <td>{duration(median_s)}</td>
            <td>{duration(p90_s)}</td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}
