// How far a change to many cases has come, and what became of each case.
import { useQuery } from '@tanstack/react-query';
import { answer, caseManagement, here } from '@shared/api/client';
import type { BulkOperation, CaseSummary } from '@shared/api/types';
import { useWords } from '@shared/language';
import { ProblemNote } from '@shared/parts/problem-note';

const while_running = 700; // milliseconds

type Props = { operation: BulkOperation; cases: CaseSummary[] };

export function BulkProgress({ operation, cases }: Props) {
  const words = useWords();
  const texts = words.desk.bulk;
  const query = useQuery({
    queryKey: ['bulk', operation.id],
    initialData: operation,
    refetchInterval: (asked) => ((asked.state.data?.waiting ?? 0) > 0 ? while_running : false),
    queryFn: () =>
      answer(
        caseManagement.GET('/{municipality_id}/bulk-operations/{operation_id}', {
          params: { path: { ...here(), operation_id: operation.id } }
        })
      )
  });
  const { done, refused, waiting, items, language } = query.data;
  const numberOf = (id: string) => cases.find((one) => one.id === id)?.number ?? id;
  return (
    <div className="stack">
      <p role="status">{texts.progress(done, refused, waiting)}</p>
      <progress max={items.length} value={items.length - waiting} aria-label={texts.title} />
      <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
      <div className="table-box" role="region" aria-label={texts.results} tabIndex={0}>
        <table className="table">
          <caption className="sr-only">{texts.results}</caption>
          <thead>
            <tr>
              <th scope="col">{words.common.number}</th>
              <th scope="col">{texts.result}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((one) => (
              <tr key={one.case_id}>
                <td className="whitespace-nowrap">{numberOf(one.case_id)}</td>
                <td>
                  {texts.state[one.state]}
                  {one.message && (
                    <span className="small quiet block" lang={language}>
                      {one.message}
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
