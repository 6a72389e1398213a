// The filters of the work list, as they stand in the page's address: ids, codes and dates, never a
// name or a number of a person.
import { queryOptions } from '@tanstack/react-query';
import { answer, caseManagement, here } from '@shared/api/client';
import type { PublicStatus } from '@shared/api/types';

export const sorts = ['newest', 'oldest', 'latest_change', 'earliest_change'] as const;
export type Sort = (typeof sorts)[number];

export type WorkSearch = {
  type?: string;
  status?: string;
  shown?: PublicStatus; // the public status
  unit?: string;
  who?: 'me' | 'nobody';
  sort?: Sort;
  page?: number;
};

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= 64 ? value : undefined;
}

export function workSearchOf(given: Record<string, unknown>): WorkSearch {
  const found: WorkSearch = {
    type: text(given.type),
    status: text(given.status),
    shown: text(given.shown) as PublicStatus | undefined,
    unit: text(given.unit),
    who: given.who === 'me' || given.who === 'nobody' ? given.who : undefined,
    sort: sorts.find((sort) => sort === given.sort),
    page: Number(given.page) > 1 ? Math.floor(Number(given.page)) : undefined
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

export const page_size = 50;
const while_watched = 15_000; // milliseconds

export const workQuery = (search: WorkSearch, me: string) =>
  queryOptions({
    queryKey: ['work', search, me],
    refetchInterval: while_watched,
    queryFn: () =>
      answer(
        caseManagement.GET('/{municipality_id}/cases', {
          params: {
            path: here(),
            query: {
              limit: page_size,
              page: search.page ?? 1,
              sort: search.sort ?? 'newest',
              ...(search.type && { case_type: search.type }),
              ...(search.status && { status: search.status }),
              ...(search.shown && { public_status: search.shown }),
              ...(search.unit && { unit: search.unit }),
              ...(search.who === 'me' && { assigned_to: me }),
              ...(search.who === 'nobody' && { unassigned: true })
            }
          }
        })
      )
  });

export const countsQuery = () =>
  queryOptions({
    queryKey: ['counts'],
    refetchInterval: while_watched,
    queryFn: () =>
      answer(caseManagement.GET('/{municipality_id}/case-counts', { params: { path: here() } }))
  });

// A case number, or else the number of somebody in it; in a body, since it is nobody's to read.
export function findCases(sought: string) {
  const isCaseNumber = /^[A-Za-z]{2,6}-/.test(sought.trim());
  return answer(
    caseManagement.POST('/{municipality_id}/cases/searches', {
      params: { path: here() },
      body: isCaseNumber ? { number: sought.trim().toUpperCase() } : { party_number: sought.trim() }
    })
  );
}
