// The case in one line of facts: whose it is, who has it, by when, and what stands in its way.
import type { CaseType } from '@shared/api/types';
import { useDates, useNamed, useWords } from '@shared/language';
import { today } from '@shared/days';
import { useHandlerName, type WholeCase } from '../queries';

type Props = { whole: WholeCase; type: CaseType };

// Whoever must be there comes first: the applicant, by whatever name the case type gives the role.
function useApplicants({ whole, type }: Props) {
  const named = useNamed();
  const role = type.stakeholder_roles.find((one) => one.required) ?? type.stakeholder_roles[0];
  const names = whole.shown.stakeholders.filter((one) => one.role === role?.id).map((one) => one.name);
  return { label: named(role?.names), names };
}

function useDeadline(whole: WholeCase): { text: string; isPassed: boolean } | null {
  const words = useWords();
  const dates = useDates();
  const texts = words.desk.deadline;
  const deadline = whole.deadlines.find((one) => one.kind === 'decision' && !one.ended_at);
  if (!deadline) return null;
  if (deadline.stopped_on) return { text: texts.stopped(dates.day(deadline.stopped_on)), isPassed: false };
  const isPassed = deadline.due_on < today();
  const day = dates.day(deadline.due_on);
  return { text: isPassed ? `${day} ${texts.passed}` : day, isPassed };
}

// Checks that found something which nobody has dealt with.
export function checksToLookAt({ checks }: WholeCase) {
  return checks.filter((one) => !one.pending && !one.handled_at && one.state !== 'passed');
}

// What they found, and documents that have not come.
function useHindrances({ whole, type }: Props): string[] {
  const words = useWords();
  const named = useNamed();
  const found = checksToLookAt(whole);
  const kindName = (kind: string) =>
    named(type.attachment_kinds.find((one) => one.id === kind)?.names) || kind;
  const missing = whole.missing.map(kindName).join(', ');
  const told = found
    .filter((one) => one.kind !== 'attachments' || !missing) // it would say the same once more
    .map((one) => `${named(one.names)}: ${words.desk.check.state[one.state].toLowerCase()}`);
  return missing ? [`${words.document.missing} ${missing}`, ...told] : told;
}

export function Glance({ whole, type }: Props) {
  const words = useWords();
  const nameOf = useHandlerName();
  const applicants = useApplicants({ whole, type });
  const deadline = useDeadline(whole);
  const hindrances = useHindrances({ whole, type });
  const isOpen = whole.closure === null;
  return (
    <section className="panel" aria-label={words.desk.case.glance}>
      <dl className="glance">
        <div>
          <dt>{applicants.label}</dt>
          <dd className="words">{applicants.names.join(', ') || '–'}</dd>
        </div>
        <div>
          <dt>{words.desk.case.handler}</dt>
          <dd className="words">{nameOf(whole.shown.assigned_to)}</dd>
        </div>
        {isOpen && deadline && (
          <div>
            <dt>{words.desk.deadline.kind.decision}</dt>
            <dd className={deadline.isPassed ? 'text-error-text-primary' : undefined}>{deadline.text}</dd>
          </div>
        )}
        {isOpen && !whole.decision && hindrances.length > 0 && (
          <div>
            <dt>{words.desk.case.toLookAt}</dt>
            <dd className="words">{hindrances.join('. ')}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
