// Who is named for a case, and so sees what is secret in it; and who is barred from it.
import { answer, caseManagement, here } from '@shared/api/client';
import type { CaseReader, Disqualification } from '@shared/api/types';
import { useDates, useWords } from '@shared/language';
import { SelectField, TextArea } from '@shared/parts/fields';
import { ProblemNote } from '@shared/parts/problem-note';
import { useMay } from '@shared/session';
import { useHandlerName, useHandlers, type WholeCase } from '../queries';
import { ActDialog, Opener } from './act';
import { useChanges } from './changes';
import type { Parts } from './parts';
import { once } from './send';

type DialogProps = { whole: WholeCase; onClose: () => void };

const most_reason = 2000; // characters

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
      <ProblemNote error={changes.error} />
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
      <ProblemNote error={changes.error} />
    </li>
  );
}

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

type Props = { whole: WholeCase; parts: Parts; mayHandle: boolean };

export function NamedPeople({ whole, parts, mayHandle }: Props) {
  const words = useWords();
  const texts = words.desk.secrecy;
  const { readers, disqualifications } = parts;
  return (
    <>
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
    </>
  );
}

// Only who sees what is secret may name others who do.
export function NameButtons({ whole, isSeen }: { whole: WholeCase; isSeen: boolean }) {
  const words = useWords();
  const texts = words.desk.secrecy;
  return (
    <>
          {isSeen && (
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
    </>
  );
}
