// The permits that the case's decision granted, and what becomes of them.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Label } from '@sk-web-gui/label';
import { Link } from '@tanstack/react-router';
import { answer, caseManagement, here, newKey, seen } from '@shared/api/client';
import type { CaseType, DeskPermit, LossKind } from '@shared/api/types';
import { useDates, useNamed, useWords } from '@shared/language';
import { SelectField, TextArea } from '@shared/parts/fields';
import { ProblemNote } from '@shared/parts/problem-note';
import { useMay } from '@shared/session';
import type { WholeCase } from '../queries';
import { ActDialog, Opener } from './act';
import type { Parts } from './parts';
import { Section } from './section';

type DialogProps = { whole: WholeCase; permit: DeskPermit; onClose: () => void };

const colours: Record<DeskPermit['status'], string> = {
  active: 'gronsta',
  expired: 'tertiary',
  revoked: 'error',
  replaced: 'tertiary'
};

function paramsOf(permit: DeskPermit) {
  return { params: { path: { ...here(), permit_id: permit.id }, header: seen(permit.version) } };
}

function LossDialog({ whole, permit, onClose }: DialogProps) {
  const words = useWords();
  const texts = words.desk.permit;
  return (
    <ActDialog
      whole={whole}
      kind={`loss-${permit.id}`}
      title={texts.loss}
      start={{ kind: 'lost' as LossKind, note: '' }}
      required={[]}
      about={(given) => texts.losses[given.kind]}
      theirs={() => ''}
      send={(_, { kind, note }) =>
        answer(
          caseManagement.PUT('/{municipality_id}/permits/{permit_id}/loss', {
            ...paramsOf(permit),
            body: { kind, ...(note && { note }) }
          })
        )
      }
      onClose={onClose}
    >
      {({ given, set }) => (
        <>
          <SelectField
            label={texts.lossKind}
            value={given.kind}
            onChange={(kind) => set({ kind: kind as LossKind })}
            options={(['lost', 'stolen', 'damaged'] as const).map((value) => ({ value, label: texts.losses[value] }))}
          />
          <TextArea label={texts.lossNote} value={given.note} most={1000} onChange={(note) => set({ note })} />
        </>
      )}
    </ActDialog>
  );
}

function RevokeDialog({ whole, type, permit, onClose }: DialogProps & { type: CaseType }) {
  const words = useWords();
  const texts = words.desk.permit;
  const laws = type.decision?.legal_basis ?? [];
  return (
    <ActDialog
      whole={whole}
      kind={`revocation-${permit.id}`}
      title={texts.revoke}
      start={{ reason: '', legal_basis: laws[0] ?? '' }}
      required={['reason', 'legal_basis']}
      about={(given) => given.reason}
      theirs={() => texts.status[permit.status]}
      send={(_, body) =>
        answer(
          caseManagement.PUT('/{municipality_id}/permits/{permit_id}/revocation', { ...paramsOf(permit), body })
        )
      }
      onClose={onClose}
    >
      {({ given, set, missing }) => (
        <>
          <p>{texts.revokeLead}</p>
          <TextArea
            label={words.desk.decision.reasons}
            value={given.reason}
            onChange={(reason) => set({ reason })}
            error={missing('reason')}
          />
          <TextArea
            label={words.desk.decision.legalBasis}
            value={given.legal_basis}
            most={500}
            onChange={(legal_basis) => set({ legal_basis })}
            error={missing('legal_basis')}
          />
        </>
      )}
    </ActDialog>
  );
}

function Replace({ caseId, permit }: { caseId: string; permit: DeskPermit }) {
  const words = useWords();
  const queries = useQueryClient();
  const texts = words.desk.permit;
  const replacing = useMutation({
    mutationFn: () =>
      answer(
        caseManagement.POST('/{municipality_id}/permits/{permit_id}/replacements', {
          params: { path: { ...here(), permit_id: permit.id }, header: { 'Idempotency-Key': newKey() } }
        })
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['case', caseId] })
  });
  return (
    <>
      <button
        type="button"
        className="link small"
        aria-label={`${texts.replace} ${permit.number}`}
        disabled={replacing.isPending}
        onClick={() => replacing.mutate()}
      >
        {texts.replace}
      </button>
      <ProblemNote error={replacing.error} />
    </>
  );
}

function History({ permit, all }: { permit: DeskPermit; all: DeskPermit[] }) {
  const words = useWords();
  const dates = useDates();
  const texts = words.desk.permit;
  const { loss, revocation } = permit;
  const next = all.find((one) => one.id === permit.replaced_by);
  return (
    <>
      {loss && (
        <p className="small words">
          {texts.losses[loss.kind]} {dates.day(loss.reported_at)}. {loss.note}
        </p>
      )}
      {revocation && (
        <p className="small words">
          {texts.revokedBy(revocation.revoked_by_name, dates.day(revocation.revoked_at), revocation.reason)}{' '}
          {revocation.legal_basis}
        </p>
      )}
      {next && <p className="small">{texts.replacedBy(next.number)}</p>}
    </>
  );
}

type LineProps = { whole: WholeCase; type: CaseType; permit: DeskPermit; all: DeskPermit[] };

function PermitLine({ whole, type, permit, all }: LineProps) {
  const words = useWords();
  const named = useNamed();
  const dates = useDates();
  const may = useMay();
  const texts = words.desk.permit;
  const isActive = permit.status === 'active';
  return (
    <li className="flex flex-col gap-6">
      <div className="row justify-between">
        <h3>
          {named(permit.names)} {permit.number}
        </h3>
        <Label color={colours[permit.status]} inverted>
          {texts.status[permit.status]}
        </Label>
      </div>
      <p className="small">
        {permit.valid_to
          ? texts.valid(dates.day(permit.valid_from), dates.day(permit.valid_to))
          : texts.validFrom(dates.day(permit.valid_from))}
        {', '}
        <span className="words">{permit.holder_name}</span>
      </p>
      {permit.case_id !== whole.shown.id && (
        <Link to="/cases/$caseId" params={{ caseId: permit.case_id }} className="link small">
          {permit.case_number}
        </Link>
      )}
      <History permit={permit} all={all} />
      {isActive && may('case_handle') && (
        <p className="row">
          {!permit.loss && (
            <Opener look="link" text={texts.loss} label={`${texts.loss} ${permit.number}`}>
              {(close) => <LossDialog whole={whole} permit={permit} onClose={close} />}
            </Opener>
          )}
          <Replace caseId={whole.shown.id} permit={permit} />
          {may('case_decide') && (
            <Opener look="link" text={texts.revoke} label={`${texts.revoke} ${permit.number}`}>
              {(close) => <RevokeDialog whole={whole} type={type} permit={permit} onClose={close} />}
            </Opener>
          )}
        </p>
      )}
    </li>
  );
}

export function PermitsPanel({ whole, parts, type }: { whole: WholeCase; parts: Parts; type: CaseType }) {
  const words = useWords();
  if (parts.permits.length === 0) return null;
  return (
    <Section id="permits" title={words.desk.permit.title}>
      <ul className="plain-list stack">
        {parts.permits.map((one) => (
          <PermitLine key={one.id} whole={whole} type={type} permit={one} all={parts.permits} />
        ))}
      </ul>
    </Section>
  );
}
