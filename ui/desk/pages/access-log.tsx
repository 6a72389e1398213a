// For auditors: who has read or changed what, about whom, and when.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { AccessLogEntry } from '@shared/api/types';
import { useDates, useWords } from '@shared/language';
import { TextField } from '@shared/parts/fields';
import { Loaded } from '@shared/parts/loaded';
import { Page } from '@shared/parts/page';
import { Paging } from '@shared/parts/paging';
import { useMay } from '@shared/session';
import { looksOf, type Look } from '../access-log/looks';
import { logQuery, page_size, type LogSearch } from '../access-log/search';
import { RecordTable } from '../record-table';

const route = getRouteApi('/access-log');

function Choices({ search, onSearch }: { search: LogSearch; onSearch: (change: LogSearch) => void }) {
  const words = useWords();
  const texts = words.desk.accessLog;
  return (
    <div className="filters">
      <TextField label={texts.from} type="date" value={search.from ?? ''} onChange={(from) => onSearch({ from })} />
      <TextField label={texts.to} type="date" value={search.to ?? ''} onChange={(to) => onSearch({ to })} />
    </div>
  );
}

// What the list is narrowed to, and the way back.
function Narrowed({ search, name, number }: { search: LogSearch; name: string; number: string | undefined }) {
  const words = useWords();
  const texts = words.desk.accessLog;
  if (!search.case && !search.user) return null;
  const told = [search.user && texts.ofUser(name), search.case && texts.ofCase(number ?? search.case)];
  const { from, to } = search;
  return (
    <p className="row">
      <strong className="words">{told.filter(Boolean).join('. ')}</strong>
      <Link to="/access-log" search={{ ...(from && { from }), ...(to && { to }) }} className="link">
        {texts.all}
      </Link>
    </p>
  );
}

// By its number, which narrows the list to it; what is no case has an id alone. Who may read cases
// also goes there.
function About({ entry, search }: { entry: AccessLogEntry; search: LogSearch }) {
  const words = useWords();
  const may = useMay();
  const texts = words.desk.accessLog;
  const { resource_id, case_number } = entry;
  if (!resource_id) return null;
  const told = case_number ?? resource_id;
  return (
    <span className="row">
      <Link to="/access-log" search={{ ...search, case: resource_id }} className="link" aria-label={texts.onlyCase(told)}>
        {told}
      </Link>
      {case_number && may('case_read') && (
        <Link
          to="/cases/$caseId"
          params={{ caseId: resource_id }}
          className="link small"
          aria-label={texts.openCase(case_number)}
        >
          {texts.open}
        </Link>
      )}
    </span>
  );
}

function Line({ look, search }: { look: Look; search: LogSearch }) {
  const words = useWords();
  const dates = useDates();
  const texts = words.desk.accessLog;
  const { at, user_id, user_name, role, status } = look.last;
  const name = user_name ?? texts.gone;
  const { page: _page, ...kept } = search;
  return (
    <tr>
      <td data-name={texts.when} className="whitespace-nowrap">
        {dates.moment(at)}
      </td>
      <td data-name={texts.who}>
        <span>
          <Link to="/access-log" search={{ ...kept, user: user_id }} className="link" aria-label={texts.onlyUser(name)}>
            {name}
          </Link>{' '}
          <span className="quiet">{words.roles[role as keyof typeof words.roles] ?? role}</span>
        </span>
      </td>
      <td data-name={texts.did}>
        {texts.act[look.act]}
        {look.isRefused && `, ${texts.refused(status)}`}
      </td>
      <td data-name={texts.what}>{look.things.map((thing) => texts.things[thing] ?? thing).join(', ')}</td>
      <td data-name={texts.about}>
        <About entry={look.last} search={kept} />
      </td>
    </tr>
  );
}

function Looks({ looks, search }: { looks: Look[]; search: LogSearch }) {
  const words = useWords();
  const texts = words.desk.accessLog;
  if (looks.length === 0) return <p className="quiet">{texts.none}</p>;
  return (
    <RecordTable caption={texts.title} heads={[texts.when, texts.who, texts.did, texts.what, texts.about]}>
      {looks.map((look) => (
        <Line key={look.last.id} look={look} search={search} />
      ))}
    </RecordTable>
  );
}

export function AccessLog() {
  const words = useWords();
  const texts = words.desk.accessLog;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(logQuery(search));
  const show = (change: LogSearch) => {
    const wanted = Object.entries({ ...search, page: undefined, ...change }).filter(([, value]) => value);
    void navigate({ search: Object.fromEntries(wanted) as LogSearch });
  };
  return (
    <Page title={texts.title}>
      <p className="quiet">{texts.lead}</p>
      <section className="panel stack" aria-label={texts.title}>
        <Choices search={search} onSearch={show} />
        <Loaded query={query}>
          {({ items, _meta }) => (
            <>
              <Narrowed
                search={search}
                name={items.find((one) => one.user_id === search.user)?.user_name ?? texts.gone}
                number={items.find((one) => one.resource_id === search.case)?.case_number}
              />
              <p role="status" className="small quiet">
                {texts.total(_meta.total_records, _meta.total_capped)}
              </p>
              <Looks looks={looksOf(items)} search={search} />
              <Paging
                page={search.page ?? 1}
                limit={page_size}
                total={_meta.total_records}
                onPage={(page) => show({ page })}
              />
            </>
          )}
        </Loaded>
      </section>
    </Page>
  );
}
