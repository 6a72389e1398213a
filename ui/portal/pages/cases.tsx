import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useWords } from '@shared/language';
import { Loaded } from '@shared/parts/loaded';
import { Page } from '@shared/parts/page';
import { Paging } from '@shared/parts/paging';
import { ActingForNote } from '../acting-for';
import { CaseList } from '../case-list';
import { ConnectedCases } from '../connected-cases';
import { casesQuery } from '../queries';

const route = getRouteApi('/cases');
const limit = 20;

export function Cases() {
  const words = useWords();
  const { closed, page } = route.useSearch();
  const navigate = route.useNavigate();
  const cases = useQuery(casesQuery(closed, page, limit));
  const isExact = { exact: true, includeSearch: true };
  return (
    <Page title={words.portal.nav.cases}>
      <ActingForNote />
      <section className="panel stack">
        <nav aria-label={words.portal.nav.cases} className="nav">
          <Link to="/cases" search={{ closed: false, page: 1 }} activeOptions={isExact}>
            {words.portal.ongoingTab}
          </Link>
          <Link to="/cases" search={{ closed: true, page: 1 }} activeOptions={isExact}>
            {words.portal.closedTab}
          </Link>
        </nav>
        <Loaded query={cases}>
          {(found) => (
            <>
              {found.items.length === 0 ? (
                <p className="quiet">{closed ? words.portal.noClosed : words.portal.noOngoing}</p>
              ) : (
                <CaseList cases={found.items} />
              )}
              <Paging
                page={page}
                limit={limit}
                total={found._meta.total_records}
                onPage={(next) => void navigate({ search: { closed, page: next } })}
              />
            </>
          )}
        </Loaded>
      </section>
      <ConnectedCases closed={closed} />
    </Page>
  );
}
