// Processes that cannot go on until somebody has mended something.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answer, processes } from '@shared/api/client';
import { useDates, useWords } from '@shared/language';
import { Loaded } from '@shared/parts/loaded';
import { while_watched } from './watching';

export function ProcessIncidents() {
  const words = useWords();
  const dates = useDates();
  const texts = words.desk.operations;
  const incidents = useQuery({
    queryKey: ['process-incidents'],
    refetchInterval: while_watched,
    queryFn: () => answer(processes.GET('/incidents'))
  });
  return (
    <section className="panel stack" aria-labelledby="process-incidents">
      <h2 id="process-incidents">{texts.processIncidents}</h2>
      <Loaded query={incidents}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">{texts.none}</p>
          ) : (
            <ul className="plain-list">
              {items.map((one) => (
                <li key={`${one.instance_id}-${one.incident}`} className="case-line">
                  <span className="grow">
                    <Link
                      to="/operations/instances/$instanceId"
                      params={{ instanceId: one.instance_id }}
                      className="link"
                    >
                      {one.element}
                    </Link>
                    <span className="small quiet block words" lang="en">
                      {one.message}
                    </span>
                  </span>
                  <span className="small quiet">{dates.moment(one.opened_at)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
