// The filters of the work list, as they stand in the page's address: ids, codes and dates, never a
// name or a number of a person. A filter that somebody writes may hold either: it stays in the tab,
// and travels in a body.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { whileWatched } from '@shared/live';
import { answer, caseManagement, here } from '@shared/api/client';
import type { Bucket, PublicStatus } from '@shared/api/types';
import { joined } from './filter-text';

export const sorts = ['newest', 'oldest', 'latest_change', 'earliest_change', 'due'] as const;
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
  view?: string; // a saved view
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
    view: text(given.view),
    sort: sorts.find((sort) => sort === given.sort),
    page: Number(given.page) > 1 ? Math.floor(Number(given.page)) : undefined
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

// What is written and what is chosen, as one filter. What is written stands first and as it is, so
// that the place of a fault in it is the place that the server tells.
export function filterOf(search: WorkSearch, typed: string): string | undefined {
  const parts = [
    typed.trim(),
    search.type && `case_type = ${search.type}`,
    search.status && `status = ${search.status}`,
    search.shown && `public_status = ${search.shown}`,
    search.unit && `unit = ${search.unit}`,
    search.who === 'nobody' && 'assigned_to = none'
  ];
  return joined(parts.filter((part) => typeof part === 'string' && part !== '') as string[]) || undefined;
}

export const page_size = 50;

// A view has an order of its own, which holds until another is chosen.
function sortOf({ sort, view }: WorkSearch): { sort?: Sort } {
  return sort || !view ? { sort: sort ?? 'newest' } : {};
}

export const workQuery = (search: WorkSearch, typed: string) => {
  const selected = {
    ...(search.bucket && { bucket: search.bucket }),
    ...(search.view && { view: search.view }),
    ...sortOf(search)
  };
  const page = { limit: page_size, page: search.page ?? 1 };
  return queryOptions({
    queryKey: ['work', search, typed],
    refetchInterval: whileWatched,
    placeholderData: keepPreviousData,
    queryFn: () =>
      typed.trim()
        ? answer(
            caseManagement.POST('/{municipality_id}/cases/searches', {
              params: { path: here(), query: page },
              body: { ...selected, filter: filterOf(search, typed) ?? '' }
            })
          )
        : answer(
            caseManagement.GET('/{municipality_id}/cases', {
              params: {
                path: here(),
                query: {
                  ...page,
                  ...selected,
                  ...(search.type && { case_type: search.type }),
                  ...(search.status && { status: search.status }),
                  ...(search.shown && { public_status: search.shown }),
                  ...(search.unit && { unit: search.unit }),
                  ...(search.who === 'nobody' && { unassigned: true })
                }
              }
            })
          )
  });
};

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

// How many have no handler, by case type and status as all are counted.
export const unassignedQuery = () =>
  queryOptions({
    queryKey: ['counts', 'unassigned'],
    refetchInterval: whileWatched,
    queryFn: () => {
      const query = { filter: 'assigned_to = none' };
      return answer(caseManagement.GET('/{municipality_id}/case-counts', { params: { path: here(), query } }));
    }
  });

export const most_sought = 200; // characters
export const fewest_sought = 2;

// A case number, the number of somebody in a case, or else words of it.
export function searchOf(sought: string) {
  if (/^[A-Za-z]{2,6}-\d{4}-\d+$/.test(sought)) return { number: sought.toUpperCase() };
  if (/^(\d{6}|\d{8})[-+]?\d{4}$/.test(sought)) return { party_number: sought };
  return { text: sought };
}

// In a body, since what is sought is nobody's to read in an address.
export const foundQuery = (sought: string, page: number) =>
  queryOptions({
    queryKey: ['work', 'found', sought, page],
    enabled: sought.length >= fewest_sought,
    placeholderData: keepPreviousData,
    gcTime: 0,
    queryFn: () =>
      answer(
        caseManagement.POST('/{municipality_id}/cases/searches', {
          params: { path: here(), query: { limit: page_size, page } },
          body: searchOf(sought)
        })
      )
  });
