// The first page: what needs me now, what goes on, and the way to something new.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, here, myCases, seen } from '@shared/api/client';
import type { Draft, MyCaseSummary, Permit } from '@shared/api/types';
import { useCaseTitle, useCaseTypes } from '@shared/case-types';
import { today } from '@shared/days';
import { useDates, useNamed, useWords } from '@shared/language';
import { Button, ButtonLink } from '@shared/parts/button';
import { Dialog } from '@shared/parts/dialog';
import { Ready } from '@shared/parts/loaded';
import { Page } from '@shared/parts/page';
import { ProblemNote } from '@shared/parts/problem-note';
import { useSession } from '@shared/session';
import { settings } from '@shared/settings';
import { ActingForNote } from '../acting-for';
import { CaseList } from '../case-list';
import { ConnectedCases } from '../connected-cases';
import { casesQuery, draftsQuery, permitsQuery } from '../queries';

const most_shown = 5;

function RemoveDraft({ draft }: { draft: Draft }) {
  const words = useWords();
  const queries = useQueryClient();
  const [isAsking, setIsAsking] = useState(false);
  const removing = useMutation({
    mutationFn: () =>
      answer(
        myCases.DELETE('/{municipality_id}/drafts/{draft_id}', {
          params: { path: { ...here(), draft_id: draft.id }, header: seen(draft.version) }
        })
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['drafts'] })
  });
  return (
    <>
      <button type="button" className="link small" onClick={() => setIsAsking(true)}>
        {words.portal.removeDraft}
      </button>
      {isAsking && (
        <Dialog title={words.portal.removeDraft} narrow onClose={() => setIsAsking(false)}>
          <p>{words.portal.removeDraftAsk}</p>
          <ProblemNote error={removing.error} />
          <div className="row-end">
            <Button variant="secondary" onClick={() => setIsAsking(false)}>
              {words.common.cancel}
            </Button>
            <Button color="error" loading={removing.isPending} onClick={() => removing.mutate()}>
              {words.common.remove}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

function DraftLine({ draft }: { draft: Draft }) {
  const words = useWords();
  const named = useNamed();
  const dates = useDates();
  const types = useCaseTypes();
  const type = types.data?.items.find((one) => one.id === draft.case_type);
  return (
    <li className="case-line">
      <Link
        to="/apply/$caseType"
        params={{ caseType: draft.case_type }}
        search={{ draft: draft.id }}
        className="case-line-title"
      >
        {words.portal.finishDraft(named(type?.names) || draft.case_type)}
      </Link>
      <span className="small quiet">
        {words.portal.draftSaved(dates.short(draft.updated_at))}.{' '}
        {words.portal.draftKept(dates.short(draft.expires_at))}.
      </span>
      <RemoveDraft draft={draft} />
    </li>
  );
}

// Time to renew, and not begun with: neither a draft nor a case of its type since then.
function toRenew(permits: Permit[], cases: MyCaseSummary[], drafts: Draft[]): Permit[] {
  const isBegun = ({ case_type, renewable_from = '' }: Permit) =>
    drafts.some((one) => one.case_type === case_type) ||
    cases.some((one) => one.case_type === case_type && one.public_status !== 'decided' && one.created_at >= renewable_from);
  return permits.filter(
    (one) => one.status === 'active' && one.renewable_from && one.renewable_from <= today() && !isBegun(one)
  );
}

function RenewLine({ permit }: { permit: Permit }) {
  const words = useWords();
  const named = useNamed();
  const dates = useDates();
  return (
    <li>
      <Link to="/permits" className="case-line">
        <span className="case-line-title words">{words.portal.renewNow(named(permit.names))}</span>
        <span className="small quiet">
          {permit.number}
          {permit.valid_to && `, ${words.portal.permit.validTo(dates.short(permit.valid_to)).toLowerCase()}`}
        </span>
      </Link>
    </li>
  );
}

type Needed = { cases: MyCaseSummary[]; drafts: Draft[]; permits: Permit[] };

function NeedsYou({ cases, drafts, permits }: Needed) {
  const words = useWords();
  const dates = useDates();
  const titleOf = useCaseTitle();
  const renewals = toRenew(permits, cases, drafts);
  const waiting = cases.filter((one) => one.public_status === 'completion_needed');
  return (
    <section className="panel" aria-labelledby="needs-you">
      <h2 id="needs-you" className="mb-8">
        {words.portal.needsYou}
      </h2>
      {waiting.length + drafts.length + renewals.length === 0 ? (
        <p className="quiet">{words.portal.nothingNeeded}</p>
      ) : (
        <ul className="plain-list">
          {waiting.map((one) => (
            <li key={one.id}>
              <Link to="/cases/$caseId" params={{ caseId: one.id }} className="case-line">
                <span className="case-line-title words">{words.portal.completeNow(titleOf(one))}</span>
                <span className="small quiet">
                  {one.number}, {dates.short(one.updated_at)}
                </span>
              </Link>
            </li>
          ))}
          {drafts.map((draft) => (
            <DraftLine key={draft.id} draft={draft} />
          ))}
          {renewals.map((permit) => (
            <RenewLine key={permit.id} permit={permit} />
          ))}
        </ul>
      )}
    </section>
  );
}

// Nothing at all for whoever holds none.
function PermitsPanel({ permits }: { permits: Permit[] }) {
  const words = useWords();
  const named = useNamed();
  const dates = useDates();
  const active = permits.filter((one) => one.status === 'active');
  if (active.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="permits">
      <div className="panel-head">
        <h2 id="permits">{words.portal.permit.title}</h2>
        <Link to="/permits" className="link">
          {words.portal.permit.all}
        </Link>
      </div>
      <ul className="plain-list">
        {active.slice(0, most_shown).map((one) => (
          <li key={one.id}>
            <Link to="/permits" className="case-line">
              <span className="case-line-title words">{named(one.names)}</span>
              <span className="small quiet">
                {one.number}
                {one.valid_to && `, ${words.portal.permit.validTo(dates.short(one.valid_to)).toLowerCase()}`}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Ongoing({ cases }: { cases: MyCaseSummary[] }) {
  const words = useWords();
  return (
    <section className="panel" aria-labelledby="ongoing">
      <div className="panel-head">
        <h2 id="ongoing">{words.portal.ongoing}</h2>
        <Link to="/cases" search={{ closed: false, page: 1 }} className="link">
          {words.portal.allCases}
        </Link>
      </div>
      {cases.length === 0 ? (
        <p className="quiet">{words.portal.noOngoing}</p>
      ) : (
        <CaseList cases={cases.slice(0, most_shown)} />
      )}
    </section>
  );
}

// What is our own comes together: nothing that is read is pushed away by what comes later.
export function Overview() {
  const words = useWords();
  const session = useSession();
  const isExternal = settings().installation === 'external';
  const cases = useQuery(casesQuery(false, 1));
  const drafts = useQuery(draftsQuery());
  const permits = useQuery({ ...permitsQuery(), enabled: isExternal });
  return (
    <Page
      title={words.portal.hello(session.name.split(' ')[0] ?? '')}
      beside={
        <span className="ml-auto">
          <ButtonLink to="/apply">
            {isExternal ? words.portal.startNew : words.portal.startNewInternal}
          </ButtonLink>
        </span>
      }
    >
      <ActingForNote />
      <Ready queries={[cases, drafts, permits]}>
        {() => (
          <div className="stack-lg">
            <NeedsYou
              cases={cases.data?.items ?? []}
              drafts={drafts.data ?? []}
              permits={permits.data?.items ?? []}
            />
            <Ongoing cases={cases.data?.items ?? []} />
            <PermitsPanel permits={permits.data?.items ?? []} />
            <ConnectedCases closed={false} />
          </div>
        )}
      </Ready>
    </Page>
  );
}
