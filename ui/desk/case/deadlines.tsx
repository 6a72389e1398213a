// By when the case has to be decided, and what says so: a law, or the unit's own goal.
import type { Deadline } from '@shared/api/types';
import { useDates, useWords } from '@shared/language';
import type { WholeCase } from '../queries';

// A day in Sweden, as the API writes it.
function today() {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());
}

function DeadlineLine({ deadline }: { deadline: Deadline }) {
  const words = useWords();
  const dates = useDates();
  const texts = words.desk.deadline;
  const { legal_basis, stopped_on, extended_at, ended_at, overdue_at } = deadline;
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
    </li>
  );
}

export function DeadlinesPanel({ whole }: { whole: WholeCase }) {
  const words = useWords();
  if (whole.deadlines.length === 0) return null;
  return (
    <section className="panel stack" aria-labelledby="deadlines">
      <h2 id="deadlines">{words.desk.deadline.title}</h2>
      <ul className="plain-list stack">
        {whole.deadlines.map((one) => (
          <DeadlineLine key={one.id} deadline={one} />
        ))}
      </ul>
    </section>
  );
}
