// The work list: selections with counts, filters, views, search, and the cases.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { asProblem } from '@shared/api/problem';
import { useCaseTypes, useStatusNames } from '@shared/case-types';
import { useWords } from '@shared/language';
import { Ready } from '@shared/parts/loaded';
import { Page } from '@shared/parts/page';
import { Paging } from '@shared/parts/paging';
import { ProblemNote } from '@shared/parts/problem-note';
import { useMay } from '@shared/session';
import { useDraft } from '../draft';
import { useHandlers, useUnits } from '../queries';
import { BulkBar } from '../work-list/bulk';
import { Buckets, type StatusNaming } from '../work-list/buckets';
import { FilterChips } from '../work-list/chips';
import { useChosen, type Chosen } from '../work-list/chosen';
import { ExportButton } from '../work-list/export';
import { WorkFilters } from '../work-list/filters';
import { Finder, FoundCases } from '../work-list/finder';
import { ListKeys } from '../work-list/keys';
import { ListOf } from '../work-list/list-of';
import {
  bucketsQuery, countsQuery, filterOf, page_size, searchOf, unassignedQuery, workQuery, type WorkSearch
} from '../work-list/search';
import { TypedFilter } from '../work-list/typed-filter';
import { useViews, Views } from '../work-list/views';

const route = getRouteApi('/');

type ListProps = {
  search: WorkSearch;
  typed: string;
  onTyped: (typed: string) => void;
  statusName: StatusNaming;
  chosen: Chosen | undefined;
};

// What is wrong with a filter stands by the filter, and the rest of the page stays.
function Selected({ search, typed, onTyped, statusName, chosen }: ListProps) {
  const navigate = route.useNavigate();
  const cases = useQuery(workQuery(search, typed));
  const change = (wanted: WorkSearch) => {
    const next = Object.entries({ ...search, page: undefined, ...wanted }).filter(([, value]) => value);
    void navigate({ search: Object.fromEntries(next) as WorkSearch });
  };
  const write = (next: string) => {
    onTyped(next);
    change({});
  };
  const isFilterWrong = cases.isError && typed !== '' && asProblem(cases.error).status === 400;
  return (
    <>
      <Views search={search} typed={typed} onView={(view) => change({ view, sort: undefined })} />
      <WorkFilters search={search} />
      <TypedFilter
        key={typed}
        caseType={search.type}
        typed={typed}
        error={isFilterWrong ? cases.error : null}
        onTyped={write}
      />
      <FilterChips search={search} typed={typed} statusName={statusName} onSearch={change} onTyped={write} />
      {cases.isError && !isFilterWrong && (
        <ProblemNote error={cases.error} onRetry={() => void cases.refetch()} />
      )}
      {cases.data && !cases.isError && (
        <>
          <ListOf found={cases.data} statusName={statusName} chosen={chosen} />
          <Paging
            page={search.page ?? 1}
            limit={page_size}
            total={cases.data._meta.total_records}
            onPage={(page) => change({ page })}
          />
        </>
      )}
    </>
  );
}

function exportOf(search: WorkSearch, typed: string, sought: string) {
  const { text, number } = sought ? (searchOf(sought) as { text?: string; number?: string }) : {};
  if (sought) return { text: text ?? number ?? sought };
  const filter = filterOf(search, typed);
  return {
    ...(filter && { filter }),
    ...(search.bucket && { bucket: search.bucket }),
    ...(search.view && { view: search.view }),
    ...(search.sort && { sort: search.sort })
  };
}

// The whole page stands at once: what it is made of is waited for together.
export function Work() {
  const words = useWords();
  const may = useMay();
  const search = route.useSearch();
  const [sought, setSought] = useDraft('work-search', '', ''); // there again when one comes back from a hit
  const [typed, setTyped] = useDraft('work-filter', '', '');
  const chosen = useChosen();
  const cases = useQuery(workQuery(search, typed));
  const counts = useQuery(countsQuery());
  const inBuckets = useQuery(bucketsQuery());
  const unassigned = useQuery(unassignedQuery());
  const types = useCaseTypes();
  const names = useStatusNames((types.data?.items ?? []).map((one) => one.id));
  const units = useUnits();
  const handlers = useHandlers();
  const views = useViews();
  const mine = may('case_handle') ? chosen : undefined;
  const statusName = names.nameOf;
  const list = { data: cases.data, isPending: cases.isPending, fetchStatus: cases.fetchStatus, isError: false, error: null };
  return (
    <Page title={words.desk.nav.work}>
      <Ready
        queries={[
          { ...list, refetch: cases.refetch }, counts, inBuckets, unassigned, types, units, handlers, views, ...names.queries
        ]}
      >
        {() => (
          <div className="desk">
            {counts.data && inBuckets.data && unassigned.data && (
              <Buckets
                search={search}
                counts={counts.data}
                inBuckets={inBuckets.data}
                unassigned={unassigned.data}
                statusName={statusName}
                onChoose={() => setSought('')}
              />
            )}
            <div className="panel stack">
              <Finder sought={sought} onSought={setSought} />
              {sought ? (
                <FoundCases
                  sought={sought}
                  statusName={statusName}
                  chosen={mine}
                  onEnd={() => setSought('')}
                />
              ) : (
                <Selected
                  search={search}
                  typed={typed}
                  onTyped={setTyped}
                  statusName={statusName}
                  chosen={mine}
                />
              )}
              <div className="row justify-between">
                {may('case_export') && <ExportButton selected={exportOf(search, typed, sought)} />}
                <ListKeys />
              </div>
              {mine && <BulkBar chosen={mine} />}
            </div>
          </div>
        )}
      </Ready>
    </Page>
  );
}
