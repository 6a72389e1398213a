// Cases in connected systems, each under the name of its system. They come when the systems have
// answered, after our own; which one did not is said, and can be asked again.
import { useQuery } from '@tanstack/react-query';
import { useDates, useNamed, useWords } from '@shared/language';
import type { ConnectedCase, ConnectedSource } from '@shared/api/types';
import { Button } from '@shared/parts/button';
import { PublicStatusLabel } from '@shared/parts/status';
import { connectedQuery } from './queries';

const is_over = ['closed'];

function Line({ one, source }: { one: ConnectedCase; source: string }) {
  const words = useWords();
  const dates = useDates();
  const address = one.address?.startsWith('https://') ? one.address : undefined;
  const title = address ? (
    <a href={address} className="case-line-title words" rel="noreferrer">
      {one.title}
    </a>
  ) : (
    <span className="case-line-title words">{one.title}</span>
  );
  return (
    <li className="case-line">
      {title}
      <PublicStatusLabel status={one.public_status} />
      <span className="small quiet">
        {one.number}, {source}, {words.portal.changed(dates.short(one.updated_at)).toLowerCase()}
      </span>
    </li>
  );
}

type Props = { closed: boolean };

export function ConnectedCases({ closed }: Props) {
  const words = useWords();
  const named = useNamed();
  const texts = words.portal.connected;
  const query = useQuery(connectedQuery());
  const sources: ConnectedSource[] = query.data?.sources ?? [];
  if (query.data && sources.length === 0) return null; // nothing is connected here
  const silent = sources.filter((source) => source.status !== 'answered');
  const lines = sources.flatMap((source) =>
    source.cases
      .filter((one) => is_over.includes(one.public_status) === closed)
      .map((one) => <Line key={`${source.id} ${one.number}`} one={one} source={named(source.names)} />)
  );
  const again = (
    <Button variant="secondary" size="sm" loading={query.isFetching} onClick={() => void query.refetch()}>
      {words.common.tryAgain}
    </Button>
  );
  return (
    <section className="panel stack" aria-labelledby="connected" aria-busy={query.isFetching}>
      <h2 id="connected">{texts.title}</h2>
      <p role="status" className={query.isPending ? 'quiet' : 'sr-only'}>
        {query.isFetching ? texts.asking : ''}
      </p>
      {query.isError && (
        <div className="note note-info row">
          <p>{texts.noneAnswered}</p>
          {again}
        </div>
      )}
      {silent.length > 0 && (
        <div className="note note-info stack">
          {silent.map((source) => (
            <p key={source.id}>
              {source.status === 'late' ? texts.late(named(source.names)) : texts.failed(named(source.names))}
            </p>
          ))}
          <div className="row">{again}</div>
        </div>
      )}
      {lines.length > 0 && <ul className="plain-list">{lines}</ul>}
      {query.data && silent.length < sources.length && lines.length === 0 && (
        <p className="quiet">{texts.none}</p>
      )}
    </section>
  );
}
