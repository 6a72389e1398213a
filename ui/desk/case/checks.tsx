// What was found out when the case came in, with the reasons. A check decides nothing.
import { Label } from '@sk-web-gui/label';
import { Link } from '@tanstack/react-router';
import type { CaseCheck } from '@shared/api/types';
import { useDates, useNamed, useWords } from '@shared/language';
import type { WholeCase } from '../queries';

// The colour only repeats what the words say.
const colours: Record<CaseCheck['state'], string> = {
  passed: 'gronsta',
  failed: 'error',
  warning: 'warning',
  unknown: 'tertiary'
};

function CheckLine({ check }: { check: CaseCheck }) {
  const words = useWords();
  const named = useNamed();
  const dates = useDates();
  const texts = words.desk.check;
  return (
    <li className="flex flex-col gap-6">
      <div className="row justify-between">
        <h3>{named(check.names)}</h3>
        <Label color={check.pending ? 'tertiary' : colours[check.state]} inverted>
          {check.pending ? texts.pending : texts.state[check.state]}
        </Label>
      </div>
      {!check.pending && <p className="words">{named(check.reasons)}</p>}
      {check.related_cases.length > 0 && (
        <p className="row small">
          {check.related_cases.map((one) => (
            <Link key={one.case_id} to="/cases/$caseId" params={{ caseId: one.case_id }} className="link">
              {one.number}
            </Link>
          ))}
        </p>
      )}
      {check.handled_at && (
        <p className="small quiet words" dir="auto">
          {texts.handled(check.handled_by_name ?? '', dates.day(check.handled_at), check.handled_reason ?? '')}
        </p>
      )}
    </li>
  );
}

export function ChecksPanel({ whole }: { whole: WholeCase }) {
  const words = useWords();
  if (whole.checks.length === 0) return null;
  return (
    <section className="panel stack" aria-labelledby="checks">
      <h2 id="checks">{words.desk.check.title}</h2>
      <ul className="plain-list stack">
        {whole.checks.map((one) => (
          <CheckLine key={one.id} check={one} />
        ))}
      </ul>
    </section>
  );
}
