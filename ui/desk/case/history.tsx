import { useState } from 'react';
import type { Event } from '@shared/api/types';
import { useDates, useWords } from '@shared/language';
import { eventText } from '@shared/parts/event-text';
import { useHandlerName, type WholeCase } from '../queries';
import { useStatusName } from '../status-name';

const most_shown = 8;

function detailOf(event: Event, statusName: (status: string) => string): string {
  const data = (event.data ?? {}) as { status?: string; to?: string; fields?: string[] };
  const status = data.to ?? data.status;
  return event.type === 'status_changed' && status ? statusName(status) : '';
}

export function History({ whole }: { whole: WholeCase }) {
  const words = useWords();
  const dates = useDates();
  const [isAll, setIsAll] = useState(false);
  const nameOf = useHandlerName();
  const statusName = useStatusName(whole.shown.case_type);
  const newest = [...whole.events].reverse();
  const actorOf = (event: Event) =>
    event.actor_kind === 'staff' && event.actor_id
      ? nameOf(event.actor_id)
      : words.desk.actor[event.actor_kind];
  return (
    <section className="panel stack" aria-labelledby="history">
      <h2 id="history">{words.desk.case.timeline}</h2>
      <ol className="timeline">
        {(isAll ? newest : newest.slice(0, most_shown)).map((event) => (
          <li key={event.id}>
            <p>
              {eventText(words.desk.event, event.type)} <strong>{detailOf(event, statusName)}</strong>
            </p>
            <p className="small quiet">
              {dates.moment(event.at)}, {actorOf(event)}
              {event.on_behalf_of && ` ${words.desk.standIn.insteadOf(nameOf(event.on_behalf_of))}`}
            </p>
          </li>
        ))}
      </ol>
      {newest.length > most_shown && !isAll && (
        <button type="button" className="link self-start" onClick={() => setIsAll(true)}>
          {words.desk.case.showMore}
        </button>
      )}
    </section>
  );
}
