// The filters of the work list, as they stand in the page's address: ids, codes and dates, never a
// name or a number of a person.
import { queryOptions } from '@tanstack/react-query';
import { answer, caseManagement, here } from '@shared/api/client';
import { whileWatched } from '@shared/live';
import type { Bucket, PublicStatus } from '@shared/api/types';

export const sorts = ['newest', 'oldest', 'latest_change', 'earliest_change'] as const;
export type Sort = (typeof sorts)[number];

// In the order in which the desk shows them.
export const buckets: Bucket[] = ['assigned_to_me', 'new', 'open', 'suspended', 'overdue', 'closed'];

export type WorkSearch = {
  type?: string;
  status?: string;
  shown?: PublicStatus; // the public status
  unit?: string;
  bucket?: Bucket;
  who?: 'nobody';
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
    bucket: buckets.find((bucket) => bucket === given.bucket),
    who: given.who === 'nobody' ? 'nobody' : undefined,
    sort: sorts.find((sort) => sort === given.sort),
    page: Number(given.page) > 1 ? Math.floor(Number(given.page)) : undefined
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

export const page_size = 50;

export const workQuery = (search: WorkSearch) =>
  queryOptions({
    queryKey: ['work', search],
    refetchInterval: whileWatched,
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
              ...(search.bucket && { bucket: search.bucket }),
              ...(search.who === 'nobody' && { unassigned: true })
            }
          }
        })
      )
  });

export const countsQuery = () =>
  queryOptions({
    queryKey: ['counts'],
    refetchInterval: whileWatched,
    queryFn: () =>
      answer(caseManagement.GET('/{municipality_id}/case-counts', { params: { path: here() } }))
  });

export const bucketsQuery = () =>
  queryOptions({
    queryKey: ['counts', 'buckets'],
    refetchInterval: whileWatched,
    queryFn: () =>
      answer(caseManagement.GET('/{municipality_id}/case-buckets', { params: { path: here() } }))
  });

export const most_sought = 200; // characters

// A case number, the number of somebody in a case, or else words of it.
function searchOf(sought: string) {
  if (/^[A-Za-z]{2,6}-\d{4}-\d+$/.test(sought)) return { number: sought.toUpperCase() };
  if (/^(\d{6}|\d{8})[-+]?\d{4}$/.test(sought)) return { party_number: sought };
  return { text: sought };
}

// In a body, since what is sought is nobody's to read in an address.
export function findCases({ sought, page }: { sought: string; page: number }) {
  return answer(
    caseManagement.POST('/{municipality_id}/cases/searches', {
      params: { path: here(), query: { limit: page_size, page } },
      body: searchOf(sought.trim())
    })
  );
}
