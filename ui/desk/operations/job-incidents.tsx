// Jobs that kept failing: run again, with their data corrected where that is why, or given up.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, here, newKey, operations, seen } from '@shared/api/client';
import type { Incident } from '@shared/api/types';
import { useDates, useWords } from '@shared/language';
import { Button } from '@shared/parts/button';
import { Dialog } from '@shared/parts/dialog';
import { TextArea } from '@shared/parts/fields';
import { Loaded } from '@shared/parts/loaded';
import { ProblemNote } from '@shared/parts/problem-note';
import { useDraft } from '../draft';
import { JsonField, prettyJson, readJson } from './json-field';
import { while_watched } from './watching';

type Change = { payload?: unknown } | { reason: string };

function useIncidentChange(incident: Incident, onDone: () => void) {
  const queries = useQueryClient();
  const params = {
    path: { ...here(), incident_id: incident.id },
    header: { ...seen(incident.version), 'Idempotency-Key': newKey() }
  };
  return useMutation({
    mutationFn: (change: Change) =>
      'reason' in change
        ? answer(
            operations.POST('/{municipality_id}/incidents/{incident_id}/discards', { params, body: change })
          )
        : answer(
            operations.POST('/{municipality_id}/incidents/{incident_id}/retries', { params, body: change })
          ),
    onSuccess: onDone,
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['incidents'] }),
        queries.invalidateQueries({ queryKey: ['jobs'] })
      ])
  });
}

type DialogProps = { incident: Incident; onClose: () => void };

function RepairDialog({ incident, onClose }: DialogProps) {
  const words = useWords();
  const texts = words.desk.operations;
  const [text, setText, forget] = useDraft('repair', incident.id, prettyJson(incident.payload));
  const change = useIncidentChange(incident, () => {
    forget();
    onClose();
  });
  const { value } = readJson(text);
  return (
    <Dialog title={texts.repair} onClose={onClose}>
      <p className="words" lang="en">
        {incident.error}
      </p>
      <JsonField label={texts.payload} help={texts.payloadHelp} value={text} onChange={setText} />
      <ProblemNote error={change.error} />
      <div className="row-end">
        <Button variant="secondary" onClick={onClose}>
          {words.common.cancel}
        </Button>
        <Button disabled={!value} loading={change.isPending} onClick={() => change.mutate({ payload: value })}>
          {texts.retry}
        </Button>
      </div>
    </Dialog>
  );
}

function DiscardDialog({ incident, onClose }: DialogProps) {
  const words = useWords();
  const texts = words.desk.operations;
  const [reason, setReason, forget] = useDraft('discard', incident.id, '');
  const change = useIncidentChange(incident, () => {
    forget();
    onClose();
  });
  return (
    <Dialog title={texts.discard} narrow onClose={onClose}>
      <TextArea label={texts.discardReason} most={500} value={reason} onChange={setReason} />
      <ProblemNote error={change.error} />
      <div className="row-end">
        <Button variant="secondary" onClick={onClose}>
          {words.common.cancel}
        </Button>
        <Button disabled={!reason.trim()} loading={change.isPending} onClick={() => change.mutate({ reason })}>
          {texts.discard}
        </Button>
      </div>
    </Dialog>
  );
}

function IncidentLine({ incident }: { incident: Incident }) {
  const words = useWords();
  const dates = useDates();
  const texts = words.desk.operations;
  const change = useIncidentChange(incident, () => undefined);
  const [open, setOpen] = useState<'repair' | 'discard' | null>(null);
  const close = () => setOpen(null);
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
          <Button size="sm" loading={change.isPending} onClick={() => change.mutate({})}>
            {texts.retry}
          </Button>
          <Button size="sm" variant="secondary" onClick={() => setOpen('repair')}>
            {texts.repair}
          </Button>
          <Button size="sm" variant="secondary" onClick={() => setOpen('discard')}>
            {texts.discard}
          </Button>
        </div>
      )}
      {open === 'repair' && <RepairDialog incident={incident} onClose={close} />}
      {open === 'discard' && <DiscardDialog incident={incident} onClose={close} />}
    </li>
  );
}

export function JobIncidents() {
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
  );
}
