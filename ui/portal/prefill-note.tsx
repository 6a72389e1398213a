// What became of the question for what a form begins with, where there is something to say.
import { useWords } from '@shared/language';
import { Button } from '@shared/parts/button';
import type { PrefillQuery } from './prefill';

export function PrefillNote({ query }: { query: PrefillQuery }) {
  const words = useWords();
  const texts = words.portal.prefill;
  const sources = query.data?.sources ?? [];
  const silent = sources.filter(({ status }) => status === 'late' || status === 'failed');
  const isWithheld = sources.some(({ status }) => status === 'withheld');
  const isSilent = query.isError || silent.length > 0;
  return (
    <>
      <p role="status" className={query.isFetching ? 'small quiet' : 'sr-only'}>
        {query.isFetching ? texts.asking : ''}
      </p>
      {isWithheld && <p className="note note-info">{texts.withheld}</p>}
      {isSilent && (
        <div className="note note-info stack">
          {query.isError && <p>{texts.noneAnswered}</p>}
          {silent.map(({ source }) => (
            <p key={source}>{texts.silent(texts.names[source])}</p>
          ))}
          <div className="row">
            <Button variant="secondary" size="sm" loading={query.isFetching} onClick={() => void query.refetch()}>
              {words.common.tryAgain}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
