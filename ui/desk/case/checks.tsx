// What was found out when the case came in, with the reasons. A check decides nothing: who handles
// the case has it run again, or says why it does not matter.
import { Label } from '@sk-web-gui/label';
import { Link } from '@tanstack/react-router';
import { answer, caseManagement } from '@shared/api/client';
import type { CaseCheck } from '@shared/api/types';
import { useDates, useNamed, useWords } from '@shared/language';
import { TextArea } from '@shared/parts/fields';
import { ProblemNote } from '@shared/parts/problem-note';
import type { WholeCase } from '../queries';
import { ActDialog, Opener } from './act';
import { useChanges } from './changes';
import { Section } from './section';
import { once } from './send';

// The colour only repeats what the words say.
const colours: Record<CaseCheck['state'], string> = {
  passed: 'gronsta',
  failed: 'error',
  warning: 'warning',
  unknown: 'tertiary'
};

type CheckProps = { whole: WholeCase; check: CaseCheck };

function partOf(now: WholeCase, check_id: string) {
  const { path, header } = once(now).params;
  return { params: { path: { ...path, check_id }, header } };
}

function rerun(now: WholeCase, check_id: string) {
  const url = '/{municipality_id}/cases/{case_id}/checks/{check_id}/reruns';
  return answer(caseManagement.POST(url, partOf(now, check_id)));
}

function handle(now: WholeCase, check_id: string, reason: string) {
  const url = '/{municipality_id}/cases/{case_id}/checks/{check_id}/handlings';
  return answer(caseManagement.POST(url, { ...partOf(now, check_id), body: { reason } }));
}

function HandleDialog({ whole, check, onClose }: CheckProps & { onClose: () => void }) {
  const words = useWords();
  const texts = words.desk.check;
  const stateIn = (now: WholeCase) => {
    const found = now.checks.find((one) => one.id === check.id);
    return found ? (found.handled_reason ?? texts.state[found.state]) : '';
  };
  return (
    <ActDialog
      whole={whole}
      kind={`check-${check.id}`}
      title={texts.handle}
      start={{ reason: '' }}
      required={['reason']}
      about={(given) => given.reason}
      theirs={stateIn}
      send={(now, given) => handle(now, check.id, given.reason)}
      onClose={onClose}
    >
      {({ given, set, missing }) => (
        <TextArea
          label={texts.why}
          help={texts.whyHelp}
          value={given.reason}
          most={1000}
          onChange={(reason) => set({ reason })}
          error={missing('reason')}
        />
      )}
    </ActDialog>
  );
}

function Controls({ whole, check }: CheckProps) {
  const words = useWords();
  const named = useNamed();
  const changes = useChanges();
  const texts = words.desk.check;
  const name = named(check.names);
  const again = () =>
    changes.make({
      rows: [{ label: name, mine: texts.rerun, theirs: () => '' }],
      send: (now) => rerun(now, check.id)
    });
  return (
    <>
      <p className="row">
        <button type="button" className="link small" aria-label={`${texts.rerun}: ${name}`} onClick={again}>
          {texts.rerun}
        </button>
        {check.state !== 'passed' && !check.handled_at && (
          <Opener look="link" text={texts.handle} label={`${texts.handle}: ${name}`}>
            {(close) => <HandleDialog whole={whole} check={check} onClose={close} />}
          </Opener>
        )}
      </p>
      <ProblemNote error={changes.error} />
    </>
  );
}

function CheckLine({ whole, check, mayChange }: CheckProps & { mayChange: boolean }) {
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
      {mayChange && !check.pending && <Controls whole={whole} check={check} />}
    </li>
  );
}

export function ChecksPanel({ whole, mayChange }: { whole: WholeCase; mayChange: boolean }) {
  const words = useWords();
  if (whole.checks.length === 0) return null;
  return (
    <Section id="checks" title={words.desk.check.title}>
      <ul className="plain-list stack">
        {whole.checks.map((one) => (
          <CheckLine key={one.id} whole={whole} check={one} mayChange={mayChange} />
        ))}
      </ul>
    </Section>
  );
}
