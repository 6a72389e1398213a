// The work list: selections with counts, filters, search, and the cases.
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseSummary } from '@shared/api/types';
import { useCaseTypes, useStatusNames } from '@shared/case-types';
import { useWords } from '@shared/language';
import { Button } from '@shared/parts/button';
import { TextField } from '@shared/parts/fields';
import { Ready } from '@shared/parts/loaded';
import { Page } from '@shared/parts/page';
import { Paging } from '@shared/parts/paging';
import { ProblemNote } from '@shared/parts/problem-note';
import { Buckets, type StatusNaming } from '../buckets';
import { CaseTable } from '../case-table';
import { useHandlers, useUnits } from '../queries';
import { WorkFilters } from '../work-filters';
import { bucketsQuery, countsQuery, findCases, most_sought, page_size, workQuery } from '../work-search';

const route = getRouteApi('/');

type Found = { items: CaseSummary[]; _meta: { total_records: number; total_capped: boolean } };

type Hits = { sought: string; page: number; found: Found };

function useFinding(onFound: (hits: Hits) => void) {
  return useMutation({
    mutationFn: findCases,
    onSuccess: (found, asked) => onFound({ ...asked, found })
  });
}

function Finder({ onFound }: { onFound: (hits: Hits) => void }) {
  const words = useWords();
  const [sought, setSought] = useState('');
  const finding = useFinding(onFound);
  return (
    <form
      role="search"
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (sought.trim()) finding.mutate({ sought, page: 1 });
      }}
    >
      <div className="row items-end">
        <div className="grow">
          <TextField
            label={words.desk.work.find}
            help={words.desk.work.findHelp}
            value={sought}
            onChange={setSought}
            most={most_sought}
            type="search"
          />
        </div>
        <Button type="submit" variant="secondary" loading={finding.isPending}>
          {words.desk.work.findButton}
        </Button>
      </div>
      <ProblemNote error={finding.error} />
    </form>
  );
}

function ListOf({ found, statusName }: { found: Found; statusName: StatusNaming }) {
  const words = useWords();
  const { items, _meta } = found;
  return (
    <>
      <p role="status" className="quiet small">
        {words.desk.work.total(_meta.total_records, _meta.total_capped)}
      </p>
      {items.length === 0 ? (
        <p>
          {words.desk.work.none} <span className="quiet">{words.desk.work.noneHelp}</span>
        </p>
      ) : (
        <CaseTable cases={items} statusName={statusName} />
      )}
    </>
  );
}

type FoundProps = {
  hits: Hits;
  statusName: StatusNaming;
  onFound: (hits: Hits) => void;
  onEnd: () => void;
};

function FoundCases({ hits, statusName, onFound, onEnd }: FoundProps) {
  const words = useWords();
  const finding = useFinding(onFound);
  const { sought, page, found } = hits;
  return (
    <>
      <div className="row justify-between">
        <h2>{words.desk.work.found}</h2>
        <button type="button" className="link" onClick={onEnd}>
          {words.desk.work.stopFinding}
        </button>
      </div>
      <ListOf found={found} statusName={statusName} />
      <ProblemNote error={finding.error} />
      <Paging
        page={page}
        limit={page_size}
        total={found._meta.total_records}
        onPage={(next) => finding.mutate({ sought, page: next })}
      />
    </>
  );
}

// The whole page stands at once: what it is made of is waited for together.
export function Work() {
  const words = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [found, setFound] = useState<Hits | null>(null);
  const cases = useQuery({
    ...workQuery(search),
    placeholderData: (before: Found | undefined) => before as never
  });
  const counts = useQuery(countsQuery());
  const inBuckets = useQuery(bucketsQuery());
  const types = useCaseTypes();
  const names = useStatusNames((types.data?.items ?? []).map((one) => one.id));
  const units = useUnits();
  const handlers = useHandlers();
  const statusName = names.nameOf;
  const page = cases.data;
  return (
    <Page title={words.desk.nav.work}>
      <Ready queries={[cases, counts, inBuckets, types, units, handlers, ...names.queries]}>
        {() => (
          <div className="desk">
            {counts.data && inBuckets.data && (
              <Buckets
                search={search}
                counts={counts.data}
                inBuckets={inBuckets.data}
                statusName={statusName}
                onChoose={() => setFound(null)}
              />
            )}
            <div className="panel stack">
              <Finder onFound={setFound} />
              {found && (
                <FoundCases
                  hits={found}
                  statusName={statusName}
                  onFound={setFound}
                  onEnd={() => setFound(null)}
                />
              )}
              {!found && page && (
                <>
                  <WorkFilters search={search} />
                  <ListOf found={page} statusName={statusName} />
                  <Paging
                    page={search.page ?? 1}
                    limit={page_size}
                    total={page._meta.total_records}
                    onPage={(next) => void navigate({ search: { ...search, page: next } })}
                  />
                </>
              )}
            </div>
          </div>
        )}
      </Ready>
    </Page>
  );
}
