// The queues of work for robots and other workers: how much waits, and what is stuck.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, processes } from '@shared/api/client';
import { useDates, useWords } from '@shared/language';
import { Button } from '@shared/parts/button';
import { Loaded } from '@shared/parts/loaded';
import { RecordTable } from '../record-table';
import { while_watched } from './watching';

function Tasks({ topic }: { topic: string }) {
  const words = useWords();
  const dates = useDates();
  const texts = words.desk.operations;
  const tasks = useQuery({
    queryKey: ['topics', topic],
    refetchInterval: while_watched,
    queryFn: () => answer(processes.GET('/topics/{topic}/tasks', { params: { path: { topic } } }))
  });
  return (
    <Loaded query={tasks}>
      {({ items }) => (
        <ul className="plain-list">
          {items.map((one) => (
            <li key={one.id} className="case-line">
              <span className="grow">
                <Link
                  to="/operations/instances/$instanceId"
                  params={{ instanceId: one.instance_id }}
                  className="link"
                >
                  {one.element}
                </Link>{' '}
                {one.retries === 0 && <strong>{texts.stuck}</strong>}
                {one.error_message && (
                  <span className="small quiet block words" lang="en">
                    {one.error_message}
                  </span>
                )}
              </span>
              <span className="small quiet">
                {dates.moment(one.created_at)}
                {one.worker && `, ${texts.worker(one.worker)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  );
}

export function Topics() {
  const words = useWords();
  const dates = useDates();
  const texts = words.desk.operations;
  const [shown, setShown] = useState('');
  const topics = useQuery({
    queryKey: ['topics'],
    refetchInterval: while_watched,
    queryFn: () => answer(processes.GET('/topics'))
  });
  const heads = [texts.topic, texts.waiting, texts.locked, texts.stuck, texts.oldest];
  return (
    <section className="panel stack" aria-labelledby="topics">
      <h2 id="topics">{texts.topics}</h2>
      <Loaded query={topics}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">{texts.noTopics}</p>
          ) : (
            <RecordTable caption={texts.topics} heads={heads}>
              {items.map((one) => (
                <tr key={one.topic}>
                  <td data-name={texts.topic}>
                    <Button
                      size="sm"
                      variant="tertiary"
                      aria-expanded={shown === one.topic}
                      onClick={() => setShown(shown === one.topic ? '' : one.topic)}
                    >
                      {one.topic}
                    </Button>
                  </td>
                  <td data-name={texts.waiting}>{one.waiting}</td>
                  <td data-name={texts.locked}>{one.locked}</td>
                  <td data-name={texts.stuck}>{one.stuck > 0 ? <strong>{one.stuck}</strong> : 0}</td>
                  <td data-name={texts.oldest}>{one.oldest_at && dates.moment(one.oldest_at)}</td>
                </tr>
              ))}
            </RecordTable>
          )
        }
      </Loaded>
      {shown && (
        <div className="stack">
          <h3>{texts.inQueue(shown)}</h3>
          <Tasks topic={shown} />
        </div>
      )}
    </section>
  );
}
