// The cases of a list. With `chosen` each can be ticked, to change several at once.
import { Link } from '@tanstack/react-router';
import type { CaseSummary } from '@shared/api/types';
import { useCaseTitle } from '@shared/case-types';
import { useDates, useWords } from '@shared/language';
import { StatusLabel, SuspendedLabel } from '@shared/parts/status';
import { useHandlerName } from '../queries';
import type { StatusNaming } from './buckets';
import type { Chosen } from './chosen';

// A title may be 200 characters of anything; the whole of it stands on the case's own page.
function shortened(title: string) {
  const characters = Array.from(title);
  return characters.length > 90 ? `${characters.slice(0, 88).join('')}…` : title;
}

type Props = { cases: CaseSummary[]; statusName: StatusNaming; chosen?: Chosen | undefined };
type RowProps = { one: CaseSummary; statusName: StatusNaming; chosen?: Chosen | undefined };

// The time runs out when the day is over: the day is the one before that moment.
function Due({ at }: { at: string }) {
  const words = useWords();
  const dates = useDates();
  const ends = Date.parse(at);
  const day = dates.short(new Date(ends - 1).toISOString());
  if (ends > Date.now()) return day;
  return (
    <strong className="text-error-text-primary">
      {day} <span className="sr-only">{words.desk.deadline.passed}</span>
    </strong>
  );
}

function Row({ one, statusName, chosen }: RowProps) {
  const words = useWords();
  const dates = useDates();
  const handlerName = useHandlerName();
  const titleOf = useCaseTitle();
  const { columns, choose } = words.desk.work;
  return (
    <tr data-case={one.id}>
      {chosen && (
        <td data-name={choose} className="tick-cell">
          <input
            type="checkbox"
            className="tick"
            aria-label={words.desk.work.chooseCase(one.number)}
            checked={chosen.has(one.id)}
            onChange={() => chosen.toggle(one)}
          />
        </td>
      )}
      <td data-name={columns.number} className="whitespace-nowrap">
        <Link to="/cases/$caseId" params={{ caseId: one.id }} className="link">
          {one.number}
        </Link>
      </td>
      <td data-name={columns.title} className="words title-cell">
        {shortened(titleOf(one))}
      </td>
      <td data-name={columns.applicant} className="words">
        {one.applicant_name}
      </td>
      <td data-name={columns.status}>
        <span className="row min-w-0">
          <StatusLabel status={one.public_status}>{statusName(one.case_type, one.status)}</StatusLabel>
          {one.suspended && <SuspendedLabel />}
        </span>
      </td>
      <td data-name={columns.handler}>{handlerName(one.assigned_to)}</td>
      <td data-name={columns.due} className="whitespace-nowrap">
        {one.due_at && <Due at={one.due_at} />}
      </td>
      <td data-name={columns.created} className="whitespace-nowrap">
        {dates.short(one.created_at)}
      </td>
      <td data-name={columns.updated} className="whitespace-nowrap">
        {dates.short(one.updated_at)}
      </td>
    </tr>
  );
}

export function CaseTable({ cases, statusName, chosen }: Props) {
  const words = useWords();
  const { columns } = words.desk.work;
  return (
    <table className="table table-cards" data-cases>
      <caption className="sr-only">{words.desk.work.caption}</caption>
      <thead>
        <tr>
          {chosen && (
            <th scope="col" className="tick-cell">
              <input
                type="checkbox"
                className="tick"
                aria-label={words.desk.work.chooseAll}
                checked={cases.every((one) => chosen.has(one.id))}
                onChange={() => chosen.toggleAll(cases)}
              />
            </th>
          )}
          {Object.entries(columns).map(([key, name]) => (
            <th key={key} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cases.map((one) => (
          <Row key={one.id} one={one} statusName={statusName} chosen={chosen} />
        ))}
      </tbody>
    </table>
  );
}
