// One case as the one it is about follows it: what happens now, what is asked of me, the decision,
// the conversation, and everything that has happened in plain words.
import { getRouteApi } from '@tanstack/react-router';
import { answer, here, myCases } from '@shared/api/client';
import type { CaseType } from '@shared/api/types';
import { useCaseTitle, useCaseType, useForm } from '@shared/case-types';
import { AnswersView } from '@shared/forms/answers';
import type { Answers } from '@shared/forms/form';
import { useDates, useNamed, useWords } from '@shared/language';
import { DecisionLetter } from '@shared/parts/decision-letter';
import { Documents } from '@shared/parts/documents';
import { eventText } from '@shared/parts/event-text';
import { Loaded, Ready } from '@shared/parts/loaded';
import { Messages } from '@shared/parts/messages';
import { Page } from '@shared/parts/page';
import { PublicStatusLabel } from '@shared/parts/status';
import type { Words } from '@shared/words/sv';
import { AnsweredCompletions, CompletionPanel } from '../completion-panel';
import { useMyCase, type WholeCase } from '../queries';

const route = getRouteApi('/cases/$caseId');

function expectedTime(words: Words, type: CaseType | undefined): string {
  const deadline = type?.deadline;
  if (!deadline) return '';
  const texts = words.portal.case;
  const { days, weeks, months } = deadline;
  const time = days ? texts.days(days) : weeks ? texts.weeks(weeks) : texts.months(months ?? 0);
  return deadline.starts === 'received' ? texts.timeReceived(time) : texts.timeComplete(time);
}

function NextPanel({ whole, type }: { whole: WholeCase; type: CaseType | undefined }) {
  const words = useWords();
  const dates = useDates();
  const { public_status, expected_on, merged_into } = whole.shown;
  const isUnderWay = public_status === 'submitted' || public_status === 'in_progress';
  return (
    <section className="panel stack" aria-labelledby="next">
      <h2 id="next">{words.portal.case.next}</h2>
      {merged_into && <p className="note note-info">{words.portal.case.mergedInto(merged_into)}</p>}
      {!merged_into && <p>{words.portal.case.nextFor[public_status]}</p>}
      {isUnderWay && expected_on && <p>{words.portal.case.expectedOn(dates.day(expected_on))}</p>}
      {isUnderWay && type?.deadline && <p className="quiet">{expectedTime(words, type)}</p>}
    </section>
  );
}

// What follows of itself from another event of the same moment is not worth a line.
function worthTelling(events: WholeCase['events']) {
  const consequences = ['status_changed', 'stakeholder_added'];
  return events.filter(
    (event) =>
      !consequences.includes(event.type) ||
      !events.some((other) => other.at === event.at && !consequences.includes(other.type))
  );
}

function Timeline({ whole }: { whole: WholeCase }) {
  const words = useWords();
  const dates = useDates();
  return (
    <section className="panel stack" aria-labelledby="timeline">
      <h2 id="timeline">{words.portal.case.timeline}</h2>
      <ol className="timeline">
        {worthTelling(whole.events).reverse().map((event) => (
          <li key={event.id}>
            <p>{eventText(words.portal.event, event.type)}</p>
            <p className="small quiet">{dates.moment(event.at)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Given({ whole }: { whole: WholeCase }) {
  const words = useWords();
  const form = useForm(whole.shown.case_type);
  return (
    <section className="panel" aria-labelledby="given">
      <h2 id="given" className="mb-16">
        {words.portal.case.yourAnswers}
      </h2>
      <Loaded query={form}>
        {(shown) => <AnswersView form={shown} answers={whole.shown.form_data as Answers} onlyAnswered />}
      </Loaded>
    </section>
  );
}

function send(case_id: string) {
  return (text: string, key: string) =>
    answer(
      myCases.POST('/{municipality_id}/cases/{case_id}/messages', {
        params: { path: { ...here(), case_id }, header: { 'Idempotency-Key': key } },
        body: { text }
      })
    );
}

function Whole({ whole }: { whole: WholeCase }) {
  const { shown } = whole;
  const type = useCaseType(shown.case_type);
  const form = useForm(shown.case_type);
  return (
    <Ready queries={[type, form]}>
      {() => <Parts whole={whole} type={type.data} />}
    </Ready>
  );
}

function Parts({ whole, type }: { whole: WholeCase; type: CaseType | undefined }) {
  const words = useWords();
  const { shown, decision } = whole;
  return (
    <div className="two">
      <div className="stack-lg">
        <CompletionPanel whole={whole} type={type} />
        <NextPanel whole={whole} type={type} />
        {decision && (
          <section className="panel stack" aria-labelledby="decision">
            <h2 id="decision">{words.portal.decision.title}</h2>
            <DecisionLetter decision={decision} type={type} caseNumber={shown.number} />
          </section>
        )}
        <section className="panel stack" aria-labelledby="messages">
          <h2 id="messages">{words.message.title}</h2>
          <Messages caseId={shown.id} messages={whole.messages} send={send(shown.id)} />
        </section>
        <AnsweredCompletions whole={whole} />
        <Given whole={whole} />
      </div>
      <div className="stack-lg">
        <section className="panel stack" aria-labelledby="documents">
          <h2 id="documents">{words.document.title}</h2>
          <Documents caseId={shown.id} attachments={whole.attachments} type={type} />
        </section>
        <Timeline whole={whole} />
      </div>
    </div>
  );
}

export function OneCase() {
  const words = useWords();
  const named = useNamed();
  const dates = useDates();
  const titleOf = useCaseTitle();
  const { caseId } = route.useParams();
  const query = useMyCase(caseId);
  return (
    <Loaded query={query}>
      {(whole) => (
        <Page
          key={whole.shown.id}
          title={titleOf(whole.shown)}
          beside={<PublicStatusLabel status={whole.shown.public_status} />}
          above={
            <p className="quiet">
              {whole.shown.number}, {named(whole.shown.case_type_names)}.{' '}
              {words.portal.sentIn(dates.day(whole.shown.created_at))}
            </p>
          }
        >
          <Whole whole={whole} />
        </Page>
      )}
    </Loaded>
  );
}
