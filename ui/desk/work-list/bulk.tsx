// One change to all ticked cases: give to a handler, set the status, close. Each case is changed
// or refused for itself; what was refused says why.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, caseManagement, here, newKey } from '@shared/api/client';
import type { BulkOperation, CaseSummary, NewBulkOperation } from '@shared/api/types';
import { useCaseType } from '@shared/case-types';
import { useNamed, useWords } from '@shared/language';
import { Button } from '@shared/parts/button';
import { Dialog } from '@shared/parts/dialog';
import { SelectField, TextArea } from '@shared/parts/fields';
import { ProblemNote } from '@shared/parts/problem-note';
import { useDraft } from '../draft';
import { useHandlers } from '../queries';
import { BulkProgress } from './bulk-progress';
import type { Chosen } from './chosen';

type Action = NewBulkOperation['action'];
type Given = Pick<NewBulkOperation, 'user_id' | 'status' | 'reason'>;
type FieldProps = { cases: CaseSummary[]; given: Given; onChange: (given: Given) => void };

const most_reason = 1000; // characters

function typeOfAll(cases: CaseSummary[]): string {
  const types = new Set(cases.map((one) => one.case_type));
  return types.size === 1 ? (cases[0]?.case_type ?? '') : '';
}

function AssignField({ cases, given, onChange }: FieldProps) {
  const words = useWords();
  const handlers = useHandlers(typeOfAll(cases) || undefined);
  return (
    <SelectField
      label={words.desk.case.handler}
      value={given.user_id ?? ''}
      onChange={(user_id) => onChange({ user_id })}
      empty={words.common.choose}
      options={(handlers.data?.users ?? []).map((one) => ({ value: one.user_id, label: one.name }))}
    />
  );
}

function StatusOfType({ type, given, onChange }: Omit<FieldProps, 'cases'> & { type: string }) {
  const words = useWords();
  const named = useNamed();
  const found = useCaseType(type);
  const statuses = found.data?.statuses.filter((one) => !one.final) ?? [];
  return (
    <SelectField
      label={words.desk.case.status}
      value={given.status ?? ''}
      onChange={(status) => onChange({ status })}
      empty={words.common.choose}
      options={statuses.map((one) => ({ value: one.id, label: named(one.names) }))}
    />
  );
}

function StatusField(props: FieldProps) {
  const words = useWords();
  const type = typeOfAll(props.cases);
  if (!type) return <p className="note note-warn">{words.desk.bulk.oneType}</p>;
  return <StatusOfType type={type} given={props.given} onChange={props.onChange} />;
}

function ReasonField({ given, onChange }: FieldProps) {
  const words = useWords();
  return (
    <TextArea
      label={words.desk.close.reason}
      help={words.desk.close.help}
      value={given.reason ?? ''}
      onChange={(reason) => onChange({ reason })}
      most={most_reason}
    />
  );
}

const fields = { assign: AssignField, set_status: StatusField, close: ReasonField };

function isGiven(action: Action, given: Given) {
  if (action === 'assign') return Boolean(given.user_id);
  if (action === 'set_status') return Boolean(given.status);
  return Boolean(given.reason?.trim()) && Array.from(given.reason ?? '').length <= most_reason;
}

type DialogProps = { action: Action; cases: CaseSummary[]; onDone: () => void; onClose: () => void };

function BulkDialog({ action, cases, onDone, onClose }: DialogProps) {
  const words = useWords();
  const texts = words.desk.bulk;
  const [given, setGiven, forget] = useDraft<Given>('bulk', action, {});
  const [operation, setOperation] = useState<BulkOperation | null>(null);
  const starting = useMutation({
    mutationFn: () =>
      answer(
        caseManagement.POST('/{municipality_id}/bulk-operations', {
          params: { path: here(), header: { 'Idempotency-Key': newKey() } },
          body: { action, case_ids: cases.map((one) => one.id), ...given }
        })
      ),
    onSuccess: (started) => {
      forget();
      setOperation(started ?? null);
    }
  });
  const Fields = fields[action];
  if (operation)
    return (
      <Dialog title={texts[action]} onClose={onDone}>
        <BulkProgress operation={operation} cases={cases} />
        <div className="row-end">
          <Button onClick={onDone}>{words.common.close}</Button>
        </div>
      </Dialog>
    );
  return (
    <Dialog title={texts[action]} narrow onClose={onClose}>
      <p>{texts.chosen(cases.length)}</p>
      <Fields cases={cases} given={given} onChange={setGiven} />
      <ProblemNote error={starting.error} />
      <div className="row-end">
        <Button variant="secondary" onClick={onClose}>
          {words.common.cancel}
        </Button>
        <Button disabled={!isGiven(action, given)} loading={starting.isPending} onClick={() => starting.mutate()}>
          {texts.make(cases.length)}
        </Button>
      </div>
    </Dialog>
  );
}

export function BulkBar({ chosen }: { chosen: Chosen }) {
  const words = useWords();
  const queries = useQueryClient();
  const texts = words.desk.bulk;
  const [action, setAction] = useState<Action | null>(null);
  const done = () => {
    setAction(null);
    chosen.clear();
    void queries.invalidateQueries({ queryKey: ['work'] });
    void queries.invalidateQueries({ queryKey: ['counts'] });
  };
  if (chosen.cases.length === 0) return null;
  return (
    <section className="bulk-bar" aria-label={texts.title}>
      <p role="status">{texts.chosen(chosen.cases.length)}</p>
      {(['assign', 'set_status', 'close'] as const).map((one) => (
        <Button key={one} size="sm" variant="secondary" onClick={() => setAction(one)}>
          {texts[one]}
        </Button>
      ))}
      <button type="button" className="link small" onClick={chosen.clear}>
        {texts.clear}
      </button>
      {action && (
        <BulkDialog action={action} cases={chosen.cases} onDone={done} onClose={() => setAction(null)} />
      )}
    </section>
  );
}
