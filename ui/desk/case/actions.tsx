// Who handles the case and where it stands, and the ways to change either.
import { useState } from 'react';
import type { CaseType } from '@shared/api/types';
import { useNamed, useWords } from '@shared/language';
import { Button } from '@shared/parts/button';
import { Dialog } from '@shared/parts/dialog';
import { SelectField, TextArea } from '@shared/parts/fields';
import { ProblemNote } from '@shared/parts/problem-note';
import { useSession } from '@shared/session';
import { useDraft } from '../draft';
import { useHandlerName, useHandlers, type WholeCase } from '../queries';
import { useStatusName } from '../status-name';
import { Opener } from './act';
import { useChanges } from './changes';
import { HandoverDialog, Handovers } from './handover';
import { mayFollow } from './next-status';
import type { Parts } from './parts';
import { MergeDialog } from './relations';
import { assign, close, setStatus } from './send';
import { SuspendButton } from './suspension';

type Props = { whole: WholeCase; type: CaseType };

function HandlerField({ whole }: { whole: WholeCase }) {
  const words = useWords();
  const session = useSession();
  const changes = useChanges();
  const nameOf = useHandlerName();
  const { shown } = whole;
  const handlers = useHandlers(shown.case_type);
  const users = handlers.data?.users ?? [];
  const give = (user_id: string) =>
    changes.make({
      rows: [
        {
          label: words.desk.case.handler,
          mine: nameOf(user_id || null),
          theirs: (now) => nameOf(now.shown.assigned_to)
        }
      ],
      send: (now) => assign(now, user_id)
    });
  const isMine = shown.assigned_to === session.user_id;
  return (
    <div className="stack">
      <SelectField
        label={words.desk.case.handler}
        value={shown.assigned_to ?? ''}
        onChange={give}
        empty={words.desk.work.nobody}
        options={users.map((one) => ({ value: one.user_id, label: one.name }))}
      />
      {!isMine && users.some((one) => one.user_id === session.user_id) && (
        <Button disabled={changes.isPending} onClick={() => give(session.user_id ?? '')}>
          {words.desk.case.take}
        </Button>
      )}
      <ProblemNote error={changes.error} />
    </div>
  );
}

function StatusField({ whole, type }: Props) {
  const words = useWords();
  const named = useNamed();
  const changes = useChanges();
  const { shown } = whole;
  const nameOf = useStatusName(shown.case_type);
  const next = mayFollow(type, shown.status, Boolean(whole.decision));
  const mayBe = type.statuses.filter((one) => one.id === shown.status || next.includes(one));
  return (
    <div className="stack">
      <SelectField
        label={words.desk.case.status}
        help={next.length === 0 ? words.desk.case.noNextStatus : undefined}
        value={shown.status}
        onChange={(status) =>
          changes.make({
            rows: [
              { label: words.desk.case.status, mine: nameOf(status), theirs: (now) => nameOf(now.shown.status) }
            ],
            send: (now) => setStatus(now, status)
          })
        }
        options={mayBe.map((one) => ({ value: one.id, label: named(one.names) }))}
      />
      <ProblemNote error={changes.error} />
    </div>
  );
}

function CloseButton({ whole, type }: Props) {
  const words = useWords();
  const changes = useChanges();
  const nameOf = useStatusName(whole.shown.case_type);
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason, forget] = useDraft('closure', whole.shown.id, '');
  const [error, setError] = useState('');
  const texts = words.desk.close;
  if (type.decision && !whole.decision) return <p className="small quiet">{texts.needsDecision}</p>;
  return (
    <>
      <Button variant="secondary" onClick={() => setIsOpen(true)}>
        {texts.title}
      </Button>
      {isOpen && (
        <Dialog title={texts.title} narrow onClose={() => setIsOpen(false)}>
          <TextArea label={texts.reason} help={texts.help} value={reason} onChange={setReason} most={1000} error={error} />
          <ProblemNote error={changes.error} />
          <div className="row-end">
            <Button variant="secondary" onClick={() => setIsOpen(false)}>
              {words.common.cancel}
            </Button>
            <Button
              loading={changes.isPending}
              onClick={() => {
                setError(reason.trim() ? '' : words.common.required);
                if (!reason.trim()) return;
                changes.make({
                  rows: [{ label: texts.title, mine: reason, theirs: (now) => nameOf(now.shown.status) }],
                  send: (now) => close(now, reason),
                  onDone: () => {
                    forget();
                    setIsOpen(false);
                  }
                });
              }}
            >
              {texts.button}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

export function Actions({ whole, parts, type }: Props & { parts: Parts }) {
  const words = useWords();
  const texts = words.desk;
  return (
    <section className="panel stack" aria-label={words.desk.case.handler}>
      <HandlerField whole={whole} />
      <StatusField whole={whole} type={type} />
      {!whole.shown.suspended && <SuspendButton caseId={whole.shown.id} />}
      <CloseButton whole={whole} type={type} />
      <div className="row">
        <Opener text={texts.handover.title}>
          {(close) => <HandoverDialog whole={whole} onClose={close} />}
        </Opener>
        <Opener text={texts.merge.title}>{(close) => <MergeDialog whole={whole} onClose={close} />}</Opener>
      </div>
      <Handovers parts={parts} />
    </section>
  );
}
