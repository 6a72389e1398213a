import { Link } from '@tanstack/react-router';
import type { CaseSummary } from '@shared/api/types';
import { useDates, useWords } from '@shared/language';
import { StatusLabel, SuspendedLabel } from '@shared/parts/status';
import type { StatusNaming } from './buckets';
import { useHandlerName } from './queries';

// A title may be 200 characters of anything; the whole of it stands on the case's own page.
function shortened(title: string) {
  const characters = Array.from(title);
  return characters.length > 90 ? `${characters.slice(0, 88).join('')}…` : title;
}

type Props = { cases: CaseSummary[]; statusName: StatusNaming };

export function CaseTable({ cases, statusName }: Props) {
  const words = useWords();
  const dates = useDates();
  const handlerName = useHandlerName();
  const { columns } = words.desk.work;
  return (
    <table className="table table-cards">
      <caption className="sr-only">{words.desk.work.caption}</caption>
      <thead>
        <tr>
          {Object.entries(columns).map(([key, name]) => (
            <th key={key} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cases.map((one) => (
          <tr key={one.id}>
            <td data-name={columns.number} className="whitespace-nowrap">
              <Link to="/cases/$caseId" params={{ caseId: one.id }} className="link">
                {one.number}
              </Link>
            </td>
            <td data-name={columns.title} className="words title-cell">
              {shortened(one.title)}
            </td>
            <td data-name={columns.applicant} className="words">
              {one.applicant_name}
            </td>
            <td data-name={columns.status}>
              <span className="row min-w-0">
                <StatusLabel status={one.public_status}>
                  {statusName(one.case_type, one.status)}
                </StatusLabel>
                {one.suspended && <SuspendedLabel />}
              </span>
            </td>
            <td data-name={columns.handler}>{handlerName(one.assigned_to)}</td>
            <td data-name={columns.created} className="whitespace-nowrap">
              {dates.short(one.created_at)}
            </td>
            <td data-name={columns.updated} className="whitespace-nowrap">
              {dates.short(one.updated_at)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
