// For operators: what got stuck, and the queue.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, here, newKey, operations, seen } from '@shared/api/client';
import type { Incident } from '@shared/api/types';
import { useDates, useWords } from '@shared/language';
import { Button } from '@shared/parts/button';
import { Dialog } from '@shared/parts/dialog';
import { TextArea } from '@shared/parts/fields';
import { Loaded } from '@shared/parts/loaded';
import { Page } from '@shared/parts/page';
import { ProblemNote } from '@shared/parts/problem-note';

const while_watched = 10_000; // milliseconds

function useIncidentChange(incident: Incident) {
  const queries = useQueryClient();
  const params = {
    path: { ...here(), incident_id: incident.id },
    header: { ...seen(incident.version), 'Idempotency-Key': newKey() }
  };
  return useMutation({
    mutationFn: (reason: string | null) =>
      reason === null
        ? answer(operations.POST('/{municipality_id}/incidents/{incident_id}/retries', { params, body: {} }))
        : answer(
            operations.POST('/{municipality_id}/incidents/{incident_id}/discards', { params, body: { reason } })
          ),
    onSettled: () => queries.invalidateQueries()
  });
}

function IncidentLine({ incident }: { incident: Incident }) {
  const words = useWords();
  const dates = useDates();
  const texts = words.desk.operations;
  const change = useIncidentChange(incident);
  const [isAsking, setIsAsking] = useState(false);
  const [reason, setReason] = useState('');
  return (
    <li className="panel stack">
      <div className="row justify-between">
        <strong>{incident.kind}</strong>
        <span className="small quiet">
          {dates.moment(incident.opened_at)}, {texts.attempts(incident.attempts)}
        </span>
      </div>
      <p className="words" lang="en">
        {incident.error}
      </p>
      {incident.resolution && (
        <p className="small quiet words">
          {texts[incident.resolution]} {incident.resolved_at && dates.moment(incident.resolved_at)} {incident.reason}
        </p>
      )}
      <ProblemNote error={change.error} />
      {!incident.resolution && (
        <div className="row">
          <Button size="sm" loading={change.isPending} onClick={() => change.mutate(null)}>
            {texts.retry}
          </Button>
          <Button size="sm" variant="secondary" onClick={() => setIsAsking(true)}>
            {texts.discard}
          </Button>
        </div>
      )}
      {isAsking && (
        <Dialog title={texts.discard} narrow onClose={() => setIsAsking(false)}>
          <TextArea label={texts.discardReason} most={500} value={reason} onChange={setReason} />
          <div className="row-end">
            <Button variant="secondary" onClick={() => setIsAsking(false)}>
              {words.common.cancel}
            </Button>
            <Button disabled={!reason.trim()} onClick={() => change.mutate(reason)}>
              {texts.discard}
            </Button>
          </div>
        </Dialog>
      )}
    </li>
  );
}

function Jobs() {
  const words = useWords();
  const texts = words.desk.operations;
  const jobs = useQuery({
    queryKey: ['jobs'],
    refetchInterval: while_watched,
    queryFn: () => answer(operations.GET('/{municipality_id}/jobs', { params: { path: here() } }))
  });
  return (
    <Loaded query={jobs}>
      {({ kinds }) =>
        kinds.length === 0 ? (
          <p className="quiet">{texts.noJobs}</p>
        ) : (
          <table className="table table-cards">
            <caption className="sr-only">{texts.jobs}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.kind}</th>
                <th scope="col">{texts.waiting}</th>
                <th scope="col">{texts.running}</th>
              </tr>
            </thead>
            <tbody>
              {kinds.map((one) => (
                <tr key={one.kind}>
                  <td data-name={texts.kind}>{one.kind}</td>
                  <td data-name={texts.waiting}>{one.waiting + one.due}</td>
                  <td data-name={texts.running}>{one.running}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )
      }
    </Loaded>
  );
}

export function Operations() {
  const words = useWords();
  const texts = words.desk.operations;
  const [isOpen, setIsOpen] = useState(true);
  const incidents = useQuery({
    queryKey: ['incidents', isOpen],
    refetchInterval: while_watched,
    queryFn: () =>
      answer(
        operations.GET('/{municipality_id}/incidents', {
          params: { path: here(), query: { open: isOpen, limit: 100 } }
        })
      )
  });
  return (
    <Page title={texts.title}>
      <section className="stack" aria-labelledby="incidents">
        <div className="row">
          <h2 id="incidents">{texts.incidents}</h2>
          {[true, false].map((wanted) => (
            <Button
              key={String(wanted)}
              size="sm"
              variant={isOpen === wanted ? 'primary' : 'secondary'}
              aria-pressed={isOpen === wanted}
              onClick={() => setIsOpen(wanted)}
            >
              {wanted ? texts.open : texts.resolved}
            </Button>
          ))}
        </div>
        <Loaded query={incidents}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="panel quiet">{texts.none}</p>
            ) : (
              <ul className="plain-list stack">
                {items.map((one) => (
                  <IncidentLine key={one.id} incident={one} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </section>
      <section className="panel stack" aria-labelledby="jobs">
        <h2 id="jobs">{texts.jobs}</h2>
        <Jobs />
      </section>
    </Page>
  );
}
