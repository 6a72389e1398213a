// One's permits: what they are, how long they hold, and what one can do about them.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, here, myPermits, seen } from '@shared/api/client';
import type { Draft, LossKind, Permit } from '@shared/api/types';
import { today } from '@shared/days';
import { useKept } from '@shared/kept';
import { useDates, useNamed, useWords } from '@shared/language';
import { Button } from '@shared/parts/button';
import { Dialog } from '@shared/parts/dialog';
import { SelectField, TextArea } from '@shared/parts/fields';
import { ProblemNote } from '@shared/parts/problem-note';

const kinds: LossKind[] = ['lost', 'stolen', 'damaged'];

// The server leads to the draft that it made, in the answers' own API.
function Renew({ permit }: { permit: Permit }) {
  const words = useWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const renewing = useMutation({
    mutationFn: async () => {
      const call = myPermits.POST('/{municipality_id}/permits/{permit_id}/renewals', {
        params: { path: { ...here(), permit_id: permit.id } }
      });
      return answer(call as unknown as Promise<{ data?: Draft; response: Response }>);
    },
    onSuccess: async (draft) => {
      await queries.invalidateQueries({ queryKey: ['drafts'] });
      await navigate({
        to: '/apply/$caseType',
        params: { caseType: draft.case_type },
        search: { draft: draft.id }
      });
    }
  });
  return (
    <>
      <Button variant="secondary" loading={renewing.isPending} onClick={() => renewing.mutate()}>
        {words.portal.permit.renew}
        <span className="sr-only"> {permit.number}</span>
      </Button>
      <ProblemNote error={renewing.error} />
    </>
  );
}

function LossForm({ permit, onDone }: { permit: Permit; onDone: () => void }) {
  const words = useWords();
  const texts = words.portal.permit;
  const queries = useQueryClient();
  const [kind, setKind] = useState<LossKind>('lost');
  const [note, setNote, forgetNote] = useKept(`permit-loss-${permit.id}`, '');
  const reporting = useMutation({
    mutationFn: () =>
      answer(
        myPermits.PUT('/{municipality_id}/permits/{permit_id}/loss', {
          params: { path: { ...here(), permit_id: permit.id }, header: seen(permit.version) },
          body: { kind, ...(note.trim() && { note: note.trim() }) }
        })
      ),
    onSuccess: async () => {
      forgetNote();
      await queries.invalidateQueries({ queryKey: ['permits'] });
      onDone();
    }
  });
  return (
    <Dialog title={texts.reportLoss} narrow onClose={onDone}>
      <p>{texts.reportLossLead(permit.number)}</p>
      <SelectField
        label={texts.whatHappened}
        value={kind}
        onChange={(chosen) => setKind(chosen as LossKind)}
        options={kinds.map((value) => ({ value, label: texts.loss[value] }))}
      />
      <TextArea label={texts.lossNote} value={note} onChange={setNote} most={1000} optional />
      <ProblemNote error={reporting.error} />
      <div className="row-end">
        <Button variant="secondary" onClick={onDone}>
          {words.common.cancel}
        </Button>
        <Button loading={reporting.isPending} onClick={() => reporting.mutate()}>
          {texts.send}
        </Button>
      </div>
    </Dialog>
  );
}

function ReportLoss({ permit }: { permit: Permit }) {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="secondary" onClick={() => setIsOpen(true)}>
        {words.portal.permit.reportLoss}
        <span className="sr-only"> {permit.number}</span>
      </Button>
      {isOpen && <LossForm permit={permit} onDone={() => setIsOpen(false)} />}
    </>
  );
}

function Held({ permit, all }: { permit: Permit; all: Permit[] }) {
  const words = useWords();
  const named = useNamed();
  const dates = useDates();
  const texts = words.portal.permit;
  const { valid_from, valid_to, renewable_from, loss, revocation } = permit;
  const isActive = permit.status === 'active';
  const numberOf = (id: string | undefined) => all.find((one) => one.id === id)?.number;
  const successor = numberOf(permit.replaced_by);
  const mayRenew = isActive && renewable_from && renewable_from <= today();
  return (
    <li className="panel stack">
      <div className="panel-head">
        <h2 className="words">{named(permit.names)}</h2>
        <span>{texts.status[permit.status]}</span>
      </div>
      <dl className="facts">
        <dt>{texts.number}</dt>
        <dd>{permit.number}</dd>
        <dt>{texts.holder}</dt>
        <dd className="words">{permit.holder_name}</dd>
        <dt>{texts.valid}</dt>
        <dd>
          {valid_to
            ? texts.validFromTo(dates.day(valid_from), dates.day(valid_to))
            : texts.validFrom(dates.day(valid_from))}
        </dd>
        <dt>{texts.grantedIn}</dt>
        <dd>
          <Link to="/cases/$caseId" params={{ caseId: permit.case_id }} className="link">
            {permit.case_number}
          </Link>
        </dd>
      </dl>
      {loss && <p className="note note-info">{texts.reported(texts.loss[loss.kind], dates.day(loss.reported_at))}</p>}
      {successor && <p className="note note-info">{texts.replacedBy(successor)}</p>}
      {revocation && (
        <p className="note note-info words">{texts.revoked(dates.day(revocation.revoked_at), revocation.reason)}</p>
      )}
      {isActive && renewable_from && !mayRenew && (
        <p className="small quiet">{texts.renewableFrom(dates.day(renewable_from))}</p>
      )}
      {isActive && (
        <div className="row">
          {mayRenew && <Renew permit={permit} />}
          {!loss && <ReportLoss permit={permit} />}
        </div>
      )}
    </li>
  );
}

export function PermitList({ permits, all }: { permits: Permit[]; all: Permit[] }) {
  return (
    <ul className="plain-list stack">
      {permits.map((one) => (
        <Held key={one.id} permit={one} all={all} />
      ))}
    </ul>
  );
}
