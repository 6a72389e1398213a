// Changes appear without a reload. The server tells in which cases something changed, and what a
// page shows of them is asked for again. Where there is no stream, and now and then where there is
// one, the pages ask of themselves.
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { municipality, settings } from './settings';
import { openChanges, type Change } from './live-stream';
import { sessionKey, useMay } from './session';

const without_stream = 15_000; // milliseconds
const beside_stream = 120_000;
const between_lists = 2_000; // a list holds many cases: it is asked for no more often

let isLive = false;

// For `refetchInterval` of whatever shows cases.
export function whileWatched() {
  return isLive ? beside_stream : without_stream;
}

// What no change of a case touches, and what the access log notes at each look.
const static_keys = [
  'session', 'case-types', 'case-type', 'form', 'versions', 'handlers', 'units', 'draft', 'connected', 'presence',
  'logins', 'incidents', 'jobs', 'content', 'rules', 'differences', 'case-fields', 'process-model', 'process-variables',
  'access-log'
];

type Key = readonly unknown[];

function isOf(key: Key, cases: Set<string>) {
  return key.some((part) => typeof part === 'string' && cases.has(part));
}

// A list, a count, a page of permits: anything that is not about one case.
export function isOfMany(key: Key) {
  return !static_keys.includes(String(key[0])) && key[0] !== 'case';
}

// One that is not looked at is only marked: it is asked for when somebody looks again.
function refresh(queries: QueryClient, fits: (key: Key) => boolean) {
  void queries.invalidateQueries({
    predicate: (query) => fits(query.queryKey),
    refetchType: document.visibilityState === 'visible' ? 'active' : 'none'
  });
}

export function refreshAll(queries: QueryClient) {
  refresh(queries, (key) => isOfMany(key) || key[0] === 'case');
}

function useLive(path: string | null) {
  const queries = useQueryClient();
  useEffect(() => {
    if (!path) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refreshLists = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        refresh(queries, isOfMany);
      }, between_lists);
    };
    const close = openChanges(path, {
      onChanges: (changes: Change[]) => {
        const cases = new Set(changes.map((change) => change.case_id));
        refresh(queries, (key) => isOf(key, cases));
        if (changes.some((change) => change.kind !== 'presence')) refreshLists();
      },
      onMissed: () => refreshAll(queries),
      onLive: (live) => {
        const was = isLive;
        isLive = live;
        if (was && !live) refreshAll(queries); // and at shorter intervals from here on
      },
      onRefused: () => void queries.invalidateQueries({ queryKey: sessionKey })
    });
    return () => {
      clearTimeout(timer);
      close();
      isLive = false;
    };
  }, [path, queries]);
}

// Stands once in a face, where somebody is logged in.
export function LiveUpdates() {
  const may = useMay();
  const isPortal = settings().face === 'portal';
  const mayFollow = isPortal || may('case_read');
  const api = isPortal ? 'my-cases' : 'case-management';
  useLive(mayFollow ? `/${api}/v1/${municipality()}/changes` : null);
  return null;
}
