// What of the access log is shown, as it stands in the page's address: ids and days, never a name.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, here, identity } from '@shared/api/client';
import { beginningOf, dayAfter } from '@shared/days';

export type LogSearch = { case?: string; user?: string; from?: string; to?: string; page?: number };

export const page_size = 100;

function fitting(value: unknown, form: RegExp): string | undefined {
  return typeof value === 'string' && form.test(value) ? value : undefined;
}

const id = /^[0-9a-f-]{36}$/;
const day = /^\d{4}-\d{2}-\d{2}$/;

export function logSearchOf(given: Record<string, unknown>): LogSearch {
  const found = {
    case: fitting(given.case, id),
    user: fitting(given.user, id),
    from: fitting(given.from, day),
    to: fitting(given.to, day),
    page: Number(given.page) > 1 ? Math.floor(Number(given.page)) : undefined
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

// Each look is in the log itself: it is asked for when somebody asks, and not of itself.
export const logQuery = (search: LogSearch) => {
  const from = search.from && beginningOf(search.from);
  const to = search.to && beginningOf(dayAfter(search.to));
  return queryOptions({
    queryKey: ['access-log', search],
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    queryFn: () =>
      answer(
        identity.GET('/{municipality_id}/access-log', {
          params: {
            path: here(),
            query: {
              limit: page_size,
              page: search.page ?? 1,
              ...(search.case && { case_id: search.case }),
              ...(search.user && { user_id: search.user }),
              ...(from && { from }),
              ...(to && { to })
            }
          }
        })
      )
  });
};
