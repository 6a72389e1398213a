// What is kept secret in a case, who is named for it, and who is barred from it.
import { answer, caseManagement, here } from '@shared/api/client';
import type { CaseReader, Confidentiality, Disqualification } from '@shared/api/types';
import { useForm } from '@shared/case-types';
import { useDates, useLanguage, useWords } from '@shared/language';
import { SelectField, TextArea } from '@shared/parts/fields';
import { useMay } from '@shared/session';
import { useHandlerName, useHandlers, type WholeCase } from '../queries';
import { ActDialog, Opener } from './act';
import { useChanges } from './changes';
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

// A reason, and somebody: for naming a reader and for barring a colleague.
type PersonProps = DialogProps & {
  kind: string;
  title: string;
  lead: string;
  send: (now: WholeCase, user_id: string, reason: string) => Promise<unknown>;
};

function PersonDialog({ whole, kind, title, lead, send, onClose }: PersonProps) {
  const words = useWords();
  const nameOf = useHandlerName();
  const handlers = useHandlers();
  return (
    <ActDialog
      whole={whole}
      kind={kind}
      title={title}
      start={{ user_id: '', reason: '' }}
      required={['user_id', 'reason']}
      about={(given) => `${nameOf(given.user_id)}. ${given.reason}`}
      theirs={() => ''}
      send={(now, given) => send(now, given.user_id, given.reason)}
      onClose={onClose}
    >
      {({ given, set, missing }) => (
        <>
          <p>{lead}</p>
          <SelectField
            label={words.desk.secrecy.who}
            value={given.user_id}
            onChange={(user_id) => set({ user_id })}
            empty={words.common.choose}
            options={(handlers.data?.users ?? []).map((one) => ({ value: one.user_id, label: one.name }))}
            error={missing('user_id')}
          />
          <TextArea
            label={words.desk.secrecy.reason}
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

function Reader({ reader, mayChange }: { reader: CaseReader; mayChange: boolean }) {
  const words = useWords();
  const nameOf = useHandlerName();
  const changes = useChanges();
  const name = nameOf(reader.user_id);
  const remove = () =>
    changes.make({
      rows: [{ label: name, mine: words.common.remove, theirs: () => '' }],
      send: (now) =>
        answer(
          caseManagement.DELETE('/{municipality_id}/cases/{case_id}/readers/{user_id}', {
            params: { path: { ...here(), case_id: now.shown.id, user_id: reader.user_id } }
          })
        )
    });
  return (
    <li className="row">
      <span className="grow words">
        {name}, <span className="quiet">{reader.reason}</span>
      </span>
      {mayChange && (
        <button type="button" className="link small" aria-label={words.desk.case.removeParty(name)} onClick={remove}>
          {words.common.remove}
        </button>
      )}
    </li>
  );
}

function Barred({ barred, whole }: { barred: Disqualification; whole: WholeCase }) {
  const words = useWords();
  const dates = useDates();
  const may = useMay();
  const nameOf = useHandlerName();
  const changes = useChanges();
  const texts = words.desk.secrecy;
  const end = () =>
    changes.make({
      rows: [{ label: nameOf(barred.user_id), mine: texts.endBar, theirs: () => barred.reason }],
      send: (now) => {
        const { path, header } = once(now).params;
        const url = '/{municipality_id}/cases/{case_id}/disqualifications/{disqualification_id}/endings';
        return answer(
          caseManagement.POST(url, { params: { path: { ...path, disqualification_id: barred.id }, header } })
        );
      }
    });
  return (
    <li className="row">
      <span className="grow words">
        {texts.barred(nameOf(barred.user_id), dates.day(barred.recorded_at), barred.reason)}
        {barred.ended_at && ` ${texts.ended(dates.day(barred.ended_at), '')}`}
      </span>
      {may('case_decide') && !barred.ended_at && whole.closure === null && (
        <button type="button" className="link small" onClick={end}>
          {texts.endBar}
        </button>
      )}
    </li>
  );
}

type Props = { whole: WholeCase; parts: Parts; mayHandle: boolean };

function name(now: WholeCase, user_id: string, reason: string) {
  return answer(
    caseManagement.PUT('/{municipality_id}/cases/{case_id}/readers/{user_id}', {
      params: { path: { ...here(), case_id: now.shown.id, user_id } },
      body: { reason }
    })
  );
}

function bar(now: WholeCase, user_id: string, reason: string) {
  const url = '/{municipality_id}/cases/{case_id}/disqualifications';
  return answer(caseManagement.POST(url, { ...once(now), body: { user_id, reason } }));
}

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
      {Boolean(readers?.length) && (
        <>
          <h3>{texts.readers}</h3>
          <ul className="plain-list">
            {readers?.map((one) => (
              <Reader key={one.user_id} reader={one} mayChange={mayHandle} />
            ))}
          </ul>
        </>
      )}
      {disqualifications.length > 0 && (
        <ul className="plain-list">
          {disqualifications.map((one) => (
            <Barred key={one.id} barred={one} whole={whole} />
          ))}
        </ul>
      )}
      {mayHandle && (
        <div className="row">
          {confidentiality && (
            <Opener text={texts.mark}>{(close) => <MarkDialog whole={whole} onClose={close} />}</Opener>
          )}
          {confidentiality && (
            <Opener text={texts.nameReader}>
              {(close) => (
                <PersonDialog
                  whole={whole}
                  kind="reader"
                  title={texts.nameReader}
                  lead={texts.readerLead}
                  send={name}
                  onClose={close}
                />
              )}
            </Opener>
          )}
          <Opener text={texts.bar}>
            {(close) => (
              <PersonDialog
                whole={whole}
                kind="disqualification"
                title={texts.bar}
                lead={texts.barLead}
                send={bar}
                onClose={close}
              />
            )}
          </Opener>
        </div>
      )}
    </Section>
  );
}
