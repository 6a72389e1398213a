// What other units were asked for, and what they answered. A unit that is asked reads the case until
// it has answered.
import { answer, caseManagement } from '@shared/api/client';
import type { OpinionRequest } from '@shared/api/types';
import { useDates, useWords } from '@shared/language';
import { SelectField, TextArea, TextField } from '@shared/parts/fields';
import { ProblemNote } from '@shared/parts/problem-note';
import { today } from '@shared/days';
import { useUnitName, type WholeCase } from '../queries';
import { useUnitOptions } from '../units';
import { ActDialog, Opener } from './act';
import { useChanges } from './changes';
import { useAskedOpinions, type Parts } from './parts';
import { Section } from './section';
import { once, versionedPart } from './send';

type Props = { whole: WholeCase; parts: Parts; mayAsk: boolean; mayAnswer: boolean };
type DialogProps = { whole: WholeCase; onClose: () => void };

const one_url = '/{municipality_id}/cases/{case_id}/opinion-requests/{opinion_request_id}';

function ask(now: WholeCase, body: { unit: string; text: string; due_on: string }) {
  const url = '/{municipality_id}/cases/{case_id}/opinion-requests';
  return answer(caseManagement.POST(url, { ...once(now), body }));
}

function give(now: WholeCase, opinion_request_id: string, text: string) {
  const params = versionedPart(now, { opinion_request_id });
  return answer(caseManagement.PUT(`${one_url}/answer`, { ...params, body: { text } }));
}

function AskDialog({ whole, onClose }: DialogProps) {
  const words = useWords();
  const unitName = useUnitName();
  const texts = words.desk.opinion;
  const units = useUnitOptions().filter((one) => one.value !== whole.shown.unit);
  return (
    <ActDialog
      whole={whole}
      kind="opinion-request"
      title={texts.ask}
      start={{ unit: '', text: '', due_on: '' }}
      required={['unit', 'text', 'due_on']}
      about={(given) => `${unitName(given.unit)}: ${given.text}`}
      theirs={() => ''}
      send={ask}
      onClose={onClose}
    >
      {({ given, set, missing }) => (
        <>
          <SelectField
            label={texts.unit}
            help={texts.unitHelp}
            value={given.unit}
            onChange={(unit) => set({ unit })}
            empty={words.common.choose}
            options={units}
            error={missing('unit')}
          />
          <TextArea label={texts.text} value={given.text} onChange={(text) => set({ text })} error={missing('text')} />
          <TextField
            label={texts.due}
            type="date"
            value={given.due_on}
            onChange={(due_on) => set({ due_on })}
            error={missing('due_on')}
          />
        </>
      )}
    </ActDialog>
  );
}

function AnswerDialog({ whole, request, onClose }: DialogProps & { request: OpinionRequest }) {
  const words = useWords();
  const texts = words.desk.opinion;
  return (
    <ActDialog
      whole={whole}
      kind={`opinion-${request.id}`}
      title={texts.give}
      start={{ text: '' }}
      required={['text']}
      about={(given) => given.text}
      theirs={() => ''}
      send={(now, given) => give(now, request.id, given.text)}
      onClose={onClose}
    >
      {({ given, set, missing }) => (
        <>
          <p className="words">{request.text}</p>
          <TextArea
            label={texts.answer}
            help={texts.answerHelp}
            value={given.text}
            onChange={(text) => set({ text })}
            error={missing('text')}
          />
        </>
      )}
    </ActDialog>
  );
}

type LineProps = { whole: WholeCase; request: OpinionRequest; mayAsk: boolean; isMine: boolean };

function RequestLine({ whole, request, mayAsk, isMine }: LineProps) {
  const words = useWords();
  const dates = useDates();
  const unitName = useUnitName();
  const changes = useChanges();
  const texts = words.desk.opinion;
  const isOpen = !request.answered_at && !request.ended_at;
  const isLate = isOpen && request.due_on < today();
  const withdraw = () =>
    changes.make({
      rows: [{ label: unitName(request.unit), mine: texts.withdraw, theirs: () => request.answer ?? '' }],
      send: (now) =>
        answer(caseManagement.DELETE(one_url, versionedPart(now, { opinion_request_id: request.id })))
    });
  return (
    <li className={`note ${isLate ? 'note-bad' : isOpen ? 'note-warn' : 'note-info'}`}>
      <h3>{unitName(request.unit)}</h3>
      <p className="words" dir="auto">
        {request.text}
      </p>
      <p className="small quiet">
        {texts.askedBy(request.requested_by_name, dates.day(request.requested_at), dates.day(request.due_on))}
      </p>
      {request.answer && (
        <p className="words mt-8" dir="auto">
          {request.answer}
        </p>
      )}
      {request.answered_at && (
        <p className="small quiet">{texts.answeredBy(request.answered_by_name ?? '', dates.day(request.answered_at))}</p>
      )}
      {request.ended_at && !request.answered_at && <p className="small quiet">{texts.ended(dates.day(request.ended_at))}</p>}
      {isOpen && (
        <p className="row">
          {isMine && (
            <Opener look="link" text={texts.give}>
              {(close) => <AnswerDialog whole={whole} request={request} onClose={close} />}
            </Opener>
          )}
          {mayAsk && !isMine && (
            <button type="button" className="link small" onClick={withdraw}>
              {texts.withdraw}
            </button>
          )}
        </p>
      )}
      <ProblemNote error={changes.error} />
    </li>
  );
}

export function OpinionsPanel({ whole, parts, mayAsk, mayAnswer }: Props) {
  const words = useWords();
  const texts = words.desk.opinion;
  const isOpen = parts.opinions.some((one) => !one.answered_at && !one.ended_at);
  const asked = useAskedOpinions(isOpen && mayAnswer);
  if (parts.opinions.length === 0 && !mayAsk) return null;
  return (
    <Section
      id="opinions"
      title={texts.title}
      beside={mayAsk && <Opener text={texts.ask}>{(close) => <AskDialog whole={whole} onClose={close} />}</Opener>}
    >
      {parts.opinions.length === 0 && <p className="quiet">{texts.none}</p>}
      <ul className="plain-list stack">
        {parts.opinions.map((one) => (
          <RequestLine
            key={one.id}
            whole={whole}
            request={one}
            mayAsk={mayAsk}
            isMine={asked.data?.items.some((other) => other.id === one.id) ?? false}
          />
        ))}
      </ul>
    </Section>
  );
}
