import { useQuery } from '@tanstack/react-query';
import { answer, here, operations } from '@shared/api/client';
import { useDates, useWords } from '@shared/language';
import { Loaded } from '@shared/parts/loaded';
import { RecordTable } from '../record-table';
import { while_watched } from './watching';

// The one queue of work, by kind.
export function Jobs() {
  const words = useWords();
  const dates = useDates();
  const texts = words.desk.operations;
  const jobs = useQuery({
    queryKey: ['jobs'],
    refetchInterval: while_watched,
    queryFn: () => answer(operations.GET('/{municipality_id}/jobs', { params: { path: here() } }))
  });
  return (
    <section className="panel stack" aria-labelledby="jobs">
      <h2 id="jobs">{texts.jobs}</h2>
      <Loaded query={jobs}>
        {({ kinds }) =>
          kinds.length === 0 ? (
            <p className="quiet">{texts.noJobs}</p>
          ) : (
            <RecordTable caption={texts.jobs} heads={[texts.kind, texts.waiting, texts.running, texts.failed, texts.longest]}>
              {kinds.map((one) => (
                <tr key={one.kind}>
                  <td data-name={texts.kind}>{one.kind}</td>
                  <td data-name={texts.waiting}>{one.waiting + one.due}</td>
                  <td data-name={texts.running}>{one.running}</td>
                  <td data-name={texts.failed}>{one.failed}</td>
                  <td data-name={texts.longest}>{one.longest_due_at && dates.moment(one.longest_due_at)}</td>
                </tr>
              ))}
            </RecordTable>
          )
        }
      </Loaded>
    </section>
  );
}
