// What a query brought, once it is there. Nothing is drawn before, so that nothing moves when it
// comes; who waits longer than a moment is told.
import { Spinner } from '@sk-web-gui/spinner';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useWords } from '../language';
import { ProblemNote } from './problem-note';

const moment = 400; // milliseconds

export function Waiting() {
  const words = useWords();
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), moment);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className="row quiet">
      {isLong && (
        <>
          <Spinner size={2.4} aria-hidden="true" /> {words.common.loading}
        </>
      )}
    </div>
  );
}

type Awaited = Pick<UseQueryResult, 'data' | 'isError' | 'error' | 'isPending' | 'fetchStatus' | 'refetch'>;

// Several queries that a page shows at once. One that is not asked, such as for want of permission,
// is not waited for. What is shown stays when it cannot be asked for again: so does what is typed in it.
export function Ready({ queries, children }: { queries: Awaited[]; children: () => ReactNode }) {
  const failed = queries.find((query) => query.isError && query.data === undefined);
  if (failed) return <ProblemNote error={failed.error} onRetry={() => void failed.refetch()} />;
  if (queries.some((query) => query.isPending && query.fetchStatus !== 'idle')) return <Waiting />;
  return <>{children()}</>;
}

type Props<T> = { query: UseQueryResult<T>; children: (data: T) => ReactNode };

export function Loaded<T>({ query, children }: Props<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError)
    return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  return <Waiting />;
}
