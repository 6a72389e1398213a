// What an operator does to a process: do a failed step again with corrected variables, move a token
// by hand, give it up. Each but the first needs a reason, which stays in its path.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { answer, newKey, processes } from '@shared/api/client';
import type { ProcessInstance } from '@shared/api/types';
import { useWords } from '@shared/language';
import { Button } from '@shared/parts/button';
import { Dialog } from '@shared/parts/dialog';
import { SelectField, TextArea, TextField } from '@shared/parts/fields';
import { ProblemNote } from '@shared/parts/problem-note';
import { Opener } from '../case/act';
import { useDraft } from '../draft';
import { JsonField, readJson } from './json-field';

type Incident = ProcessInstance['incidents'][number];
type DialogProps = { instance: ProcessInstance; onClose: () => void };

type Params = { path: { id: string }; header: { 'Idempotency-Key': string } };

function useMending(instance: ProcessInstance, onDone: () => void) {
  const queries = useQueryClient();
  const mending = useMutation({
    mutationFn: (send: (given: Params) => Promise<unknown>) =>
      send({ path: { id: instance.id }, header: { 'Idempotency-Key': newKey() } }),
    onSuccess: () => {
      onDone();
      return queries.invalidateQueries({
        predicate: ({ queryKey }) => /^(process|topics|process-incidents)/.test(String(queryKey[0]))
      });
    }
  });
  return mending;
}

type FormProps = {
  title: string;
  mending: ReturnType<typeof useMending>;
  isReady: boolean;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
};

function MendForm({ title, mending, isReady, onSend, onClose, children }: FormProps) {
  const words = useWords();
  return (
    <Dialog title={title} narrow onClose={onClose}>
      {children}
      <ProblemNote error={mending.error} />
      <div className="row-end">
        <Button variant="secondary" onClick={onClose}>
          {words.common.cancel}
        </Button>
        <Button disabled={!isReady} loading={mending.isPending} onClick={onSend}>
          {title}
        </Button>
      </div>
    </Dialog>
  );
}

function RetryDialog({ instance, incident, onClose }: DialogProps & { incident: Incident }) {
  const words = useWords();
  const texts = words.desk.operations;
  const about = `${instance.id}-${incident.incident}`;
  const [text, setText, forget] = useDraft('process-retry', about, '{\n}');
  const [retries, setRetries] = useState('1');
  const mending = useMending(instance, () => {
    forget();
    onClose();
  });
  const { value } = readJson(text);
  const count = Number(retries);
  const isReady = value !== undefined && Number.isInteger(count) && count >= 1 && count <= 100;
  const send = () =>
    mending.mutate((params) =>
      answer(
        processes.POST('/instances/{id}/retries', {
          params,
          body: { incident: incident.incident, retries: count, ...(value && { variables: value }) }
        })
      )
    );
  return (
    <MendForm title={texts.retry} mending={mending} isReady={isReady} onSend={send} onClose={onClose}>
      <p className="words" lang="en">
        {incident.message}
      </p>
      <JsonField label={texts.variables} help={texts.variablesHelp} value={text} onChange={setText} />
      <TextField label={texts.retries} help={texts.retriesHelp} type="number" value={retries} onChange={setRetries} />
    </MendForm>
  );
}

type MoveProps = DialogProps & { elements: { value: string; label: string }[] };

function MoveDialog({ instance, elements, onClose }: MoveProps) {
  const words = useWords();
  const texts = words.desk.operations;
  const [token, setToken] = useState(String(instance.tokens[0]?.token ?? ''));
  const [element, setElement] = useState('');
  const [reason, setReason, forget] = useDraft('process-move', instance.id, '');
  const mending = useMending(instance, () => {
    forget();
    onClose();
  });
  const nameOf = (id: string) => elements.find((one) => one.value === id)?.label ?? id;
  const send = () =>
    mending.mutate((params) =>
      answer(
        processes.POST('/instances/{id}/moves', { params, body: { token: Number(token), element, reason } })
      )
    );
  return (
    <MendForm
      title={texts.move}
      mending={mending}
      isReady={Boolean(token && element && reason.trim())}
      onSend={send}
      onClose={onClose}
    >
      <SelectField
        label={texts.token}
        value={token}
        onChange={setToken}
        options={instance.tokens.map((one) => ({ value: String(one.token), label: nameOf(one.element) }))}
      />
      <SelectField
        label={texts.moveTo}
        help={texts.moveHelp}
        value={element}
        onChange={setElement}
        empty={words.common.choose}
        options={elements}
      />
      <TextArea label={texts.reason} most={1000} value={reason} onChange={setReason} />
    </MendForm>
  );
}

function CancelDialog({ instance, onClose }: DialogProps) {
  const words = useWords();
  const texts = words.desk.operations;
  const [reason, setReason, forget] = useDraft('process-cancel', instance.id, '');
  const mending = useMending(instance, () => {
    forget();
    onClose();
  });
  const send = () =>
    mending.mutate((params) =>
      answer(processes.POST('/instances/{id}/cancellations', { params, body: { reason } }))
    );
  return (
    <MendForm title={texts.giveUp} mending={mending} isReady={reason.trim() !== ''} onSend={send} onClose={onClose}>
      <p>{texts.giveUpLead}</p>
      <TextArea label={texts.reason} most={1000} value={reason} onChange={setReason} />
    </MendForm>
  );
}

export function IncidentList({ instance, nameOf }: { instance: ProcessInstance; nameOf: (id: string) => string }) {
  const words = useWords();
  const texts = words.desk.operations;
  if (instance.incidents.length === 0) return null;
  return (
    <ul className="plain-list stack">
      {instance.incidents.map((one) => (
        <li key={one.incident} className="note note-bad stack">
          <p>
            <strong>{nameOf(one.element)}</strong>
          </p>
          <p className="words" lang="en">
            {one.message}
          </p>
          <div>
            <Opener text={texts.retry} label={`${texts.retry}: ${nameOf(one.element)}`}>
              {(close) => <RetryDialog instance={instance} incident={one} onClose={close} />}
            </Opener>
          </div>
        </li>
      ))}
    </ul>
  );
}

export function HandControls({ instance, elements }: Omit<MoveProps, 'onClose'>) {
  const words = useWords();
  const texts = words.desk.operations;
  if (instance.state !== 'active') return null;
  return (
    <div className="row">
      {instance.tokens.length > 0 && (
        <Opener text={texts.move}>
          {(close) => <MoveDialog instance={instance} elements={elements} onClose={close} />}
        </Opener>
      )}
      <Opener text={texts.giveUp}>{(close) => <CancelDialog instance={instance} onClose={close} />}</Opener>
    </div>
  );
}
