// What is kept secret in a case, by which law and why.
import { answer, caseManagement } from '@shared/api/client';
import type { Confidentiality } from '@shared/api/types';
import { useForm } from '@shared/case-types';
import { useDates, useLanguage, useWords } from '@shared/language';
import { SelectField, TextArea } from '@shared/parts/fields';
import type { WholeCase } from '../queries';
import { ActDialog, Opener } from './act';
import { NameButtons, NamedPeople } from './named-people';
import type { Parts } from './parts';
import { Section } from './section';
import { once } from './send';

type DialogProps = { whole: WholeCase; onClose: () => void };
type Subject = Confidentiality['subject'];
type Marked = { subject: Subject; attachment_id: string; field: string; reason: string; legal_basis: string };

const most_reason = 2000; // characters

function mark(now: WholeCase, given: Marked) {
  const { subject, attachment_id, field, reason, legal_basis } = given;
  const body = {
    subject,
    ...(subject === 'attachment' && { attachment_id }),
    ...(subject === 'field' && { field }),
    reason,
    legal_basis
  };
  return answer(
    caseManagement.POST('/{municipality_id}/cases/{case_id}/confidentiality', { ...once(now), body })
  );
}

function endingOf(now: WholeCase, confidentiality_id: string, reason: string) {
  const { path, header } = once(now).params;
  const url = '/{municipality_id}/cases/{case_id}/confidentiality/{confidentiality_id}/endings';
  return answer(
    caseManagement.POST(url, { params: { path: { ...path, confidentiality_id }, header }, body: { reason } })
  );
}

// What of the case a mark may be about, by name.
function useSubjects(whole: WholeCase) {
  const { language } = useLanguage();
  const form = useForm(whole.shown.case_type, whole.shown.case_type_version);
  const fields = Object.entries(form.data?.ui.texts ?? {}).map(([value, text]) => ({
    value,
    label: text.label[language]
  }));
  const attachments = whole.attachments.map((one) => ({ value: one.id, label: one.name }));
  const nameOf = ({ attachment_id, field }: Pick<Confidentiality, 'attachment_id' | 'field'>) =>
    (attachment_id && attachments.find((one) => one.value === attachment_id)?.label) ||
    (field && (fields.find((one) => one.value === field)?.label ?? field)) ||
    '';
  return { fields, attachments, nameOf };
}

function MarkDialog({ whole, onClose }: DialogProps) {
  const words = useWords();
  const texts = words.desk.secrecy;
  const { fields, attachments } = useSubjects(whole);
  return (
    <ActDialog<Marked>
      whole={whole}
      kind="confidentiality"
      title={texts.mark}
      start={{ subject: 'case', attachment_id: '', field: '', reason: '', legal_basis: '' }}
      required={['reason', 'legal_basis']}
      about={(given) => `${texts.subjects[given.subject]}. ${given.reason}`}
      theirs={() => ''}
      send={mark}
      onClose={onClose}
    >
      {({ given, set, missing }) => (
        <>
          <SelectField
            label={texts.subject}
            value={given.subject}
            onChange={(subject) => set({ subject: subject as Subject })}
            options={(['case', 'attachment', 'field'] as const).map((value) => ({
              value,
              label: texts.subjects[value]
            }))}
          />
          {given.subject === 'attachment' && (
            <SelectField
              label={texts.subjects.attachment}
              value={given.attachment_id}
              onChange={(attachment_id) => set({ attachment_id })}
              empty={words.common.choose}
              options={attachments}
            />
          )}
          {given.subject === 'field' && (
            <SelectField
              label={texts.subjects.field}
              value={given.field}
              onChange={(field) => set({ field })}
              empty={words.common.choose}
              options={fields}
            />
          )}
          <TextArea
            label={texts.law}
            help={texts.lawHelp}
            value={given.legal_basis}
            most={500}
            onChange={(legal_basis) => set({ legal_basis })}
            error={missing('legal_basis')}
          />
          <TextArea
            label={texts.reason}
            value={given.reason}
            most={most_reason}
            onChange={(reason) => set({ reason })}
            error={missing('reason')}
          />
        </>
      )}
    </ActDialog>
  );
}

function EndDialog({ whole, mark: one, onClose }: DialogProps & { mark: Confidentiality }) {
  const words = useWords();
  const texts = words.desk.secrecy;
  return (
    <ActDialog
      whole={whole}
      kind={`confidentiality-end-${one.id}`}
      title={texts.end}
      start={{ reason: '' }}
      required={['reason']}
      about={(given) => given.reason}
      theirs={() => one.reason}
      send={(now, given) => endingOf(now, one.id, given.reason)}
      onClose={onClose}
    >
      {({ given, set, missing }) => (
        <TextArea
          label={texts.endReason}
          value={given.reason}
          most={most_reason}
          onChange={(reason) => set({ reason })}
          error={missing('reason')}
        />
      )}
    </ActDialog>
  );
}

type MarkProps = { whole: WholeCase; mark: Confidentiality; mayChange: boolean };

function MarkLine({ whole, mark: one, mayChange }: MarkProps) {
  const words = useWords();
  const dates = useDates();
  const { nameOf } = useSubjects(whole);
  const texts = words.desk.secrecy;
  return (
    <li className={`note ${one.ended_at ? 'note-info' : 'note-warn'}`}>
      <p className="words">
        <strong>{texts.subjects[one.subject]}</strong> {nameOf(one)}
      </p>
      <p className="words" dir="auto">
        {one.reason}
      </p>
      <p className="small quiet words">
        {one.legal_basis}. {texts.markedBy(one.marked_by_name, dates.day(one.marked_at))}
        {one.ended_at && ` ${texts.ended(dates.day(one.ended_at), one.end_reason ?? '')}`}
      </p>
      {mayChange && !one.ended_at && (
        <Opener look="link" text={texts.end} label={`${texts.end}: ${one.reason}`}>
          {(close) => <EndDialog whole={whole} mark={one} onClose={close} />}
        </Opener>
      )}
    </li>
  );
}

type Props = { whole: WholeCase; parts: Parts; mayHandle: boolean };

export function SecrecyPanel({ whole, parts, mayHandle }: Props) {
  const words = useWords();
  const texts = words.desk.secrecy;
  const { confidentiality, readers, disqualifications } = parts;
  const isEmpty = !confidentiality?.length && !readers?.length && disqualifications.length === 0;
  if (isEmpty && !mayHandle) return null;
  return (
    <Section title={texts.title}>
      {isEmpty && <p className="quiet">{texts.none}</p>}
      {confidentiality === null && <p className="note note-info">{texts.hidden}</p>}
      <ul className="plain-list stack">
        {confidentiality?.map((one) => (
          <MarkLine key={one.id} whole={whole} mark={one} mayChange={mayHandle} />
        ))}
      </ul>
      <NamedPeople whole={whole} parts={parts} mayHandle={mayHandle} />
      {mayHandle && (
        <div className="row">
          {confidentiality && (
            <Opener text={texts.mark}>{(close) => <MarkDialog whole={whole} onClose={close} />}</Opener>
          )}
          <NameButtons whole={whole} isSeen={confidentiality !== null} />
        </div>
      )}
    </Section>
  );
}
