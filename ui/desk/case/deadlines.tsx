// By when the case has to be decided, and what says so: a law, or the unit's own goal. It can be
// extended once, with reasons that the applicant is told.
import { answer, caseManagement } from '@shared/api/client';
import type { CaseType, Deadline } from '@shared/api/types';
import { useDates, useWords } from '@shared/language';
import { TextArea, TextField } from '@shared/parts/fields';
import { today } from '@shared/days';
import type { WholeCase } from '../queries';
import { ActDialog, Opener } from './act';
import { Section } from './section';
import { versionedPart } from './send';

type LineProps = { whole: WholeCase; deadline: Deadline; mayExtend: boolean };

function extend(now: WholeCase, deadline_id: string, body: { due_on: string; reasons: string }) {
  const url = '/{municipality_id}/cases/{case_id}/deadlines/{deadline_id}/extension';
  return answer(caseManagement.PUT(url, { ...versionedPart(now, { deadline_id }), body }));
}

function ExtendDialog({ whole, deadline, onClose }: Omit<LineProps, 'mayExtend'> & { onClose: () => void }) {
  const words = useWords();
  const dates = useDates();
  const texts = words.desk.deadline;
  const dueIn = (now: WholeCase) =>
    dates.day(now.deadlines.find((one) => one.id === deadline.id)?.due_on ?? deadline.due_on);
  return (
    <ActDialog
      whole={whole}
      kind={`extension-${deadline.id}`}
      title={texts.extend}
      start={{ due_on: '', reasons: '' }}
      required={['due_on', 'reasons']}
      about={(given) => `${dates.day(given.due_on)}. ${given.reasons}`}
      theirs={dueIn}
      send={(now, given) => extend(now, deadline.id, given)}
      onClose={onClose}
    >
      {({ given, set, missing }) => (
        <>
          <p>{texts.extendLead(dates.day(deadline.due_on))}</p>
          <TextField
            label={texts.newDay}
            type="date"
            value={given.due_on}
            onChange={(due_on) => set({ due_on })}
            error={missing('due_on')}
          />
          <TextArea
            label={texts.extendReasons}
            help={texts.extendHelp}
            value={given.reasons}
            most={20_000}
            onChange={(reasons) => set({ reasons })}
            error={missing('reasons')}
          />
        </>
      )}
    </ActDialog>
  );
}

function DeadlineLine({ whole, deadline, mayExtend }: LineProps) {
  const words = useWords();
  const dates = useDates();
  const texts = words.desk.deadline;
  const { legal_basis, stopped_on, extended_at, extension_reasons, ended_at, overdue_at } = deadline;
  const stops = !ended_at && stopped_on;
  const isPassed = !stops && (Boolean(overdue_at) || (!ended_at && deadline.due_on < today()));
  return (
    <li className={`note ${isPassed && !ended_at ? 'note-bad' : 'note-info'}`}>
      <p className="small">{texts.kind[deadline.kind]}</p>
      <p>
        <strong>{stops ? texts.stopped(dates.day(stops)) : dates.day(deadline.due_on)}</strong>
        {isPassed && ` ${texts.passed}`}
      </p>
      <p className="small quiet">
        {legal_basis ? texts.byLaw(legal_basis) : texts.ownGoal}
        {extended_at && ` ${texts.extended(dates.day(extended_at))}`}
        {ended_at && ` ${texts.ended(dates.day(ended_at))}`}
      </p>
      {extension_reasons && (
        <p className="small words" dir="auto">
          {extension_reasons}
        </p>
      )}
      {mayExtend && !extended_at && !ended_at && (
        <Opener look="link" text={texts.extend}>
          {(close) => <ExtendDialog whole={whole} deadline={deadline} onClose={close} />}
        </Opener>
      )}
    </li>
  );
}

type Props = { whole: WholeCase; type: CaseType; mayChange: boolean };

export function DeadlinesPanel({ whole, type, mayChange }: Props) {
  const words = useWords();
  const mayExtend = mayChange && Boolean(type.deadline?.extension);
  if (whole.deadlines.length === 0) return null;
  return (
    <Section title={words.desk.deadline.title}>
      <ul className="plain-list stack">
        {whole.deadlines.map((one) => (
          <DeadlineLine
            key={one.id}
            whole={whole}
            deadline={one}
            mayExtend={mayExtend && one.kind === 'decision'}
          />
        ))}
      </ul>
    </Section>
  );
}
