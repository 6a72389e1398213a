// A page asks for a case in a dozen questions. Whoever reads the log sees them as the one look that
// they were: what one person did with one case within a minute.
import type { AccessLogEntry } from '@shared/api/types';

export type Act = 'read' | 'changed' | 'sought' | 'exported';

export type Look = {
  last: AccessLogEntry; // the newest of them
  act: Act;
  isRefused: boolean;
  things: string[]; // what was read or changed, each once
};

const together = 60_000; // milliseconds

export function actOf({ method, route }: AccessLogEntry): Act {
  if (route.endsWith('/searches')) return 'sought';
  if (route.endsWith('/exports')) return 'exported';
  return method === 'GET' ? 'read' : 'changed';
}

// The noun that a route ends with: "/x/v1/cases/{case_id}/notes" is of notes.
export function thingOf({ route }: AccessLogEntry): string {
  if (route.endsWith('/cases/{case_id}')) return 'one_case';
  const nouns = route.split('/').filter((part) => part && !part.startsWith('{'));
  const told = nouns.filter((part) => part !== 'searches' && part !== 'exports');
  return (told.at(-1) ?? route).replaceAll('-', '_');
}

function isPartOf(look: Look, entry: AccessLogEntry, act: Act) {
  const { last } = look;
  return (
    entry.resource_id !== undefined &&
    last.user_id === entry.user_id &&
    last.role === entry.role &&
    last.resource_id === entry.resource_id &&
    look.act === act &&
    look.isRefused === entry.status >= 400 &&
    Date.parse(last.at) - Date.parse(entry.at) <= together
  );
}

// Of entries in the log's order, latest first.
export function looksOf(entries: AccessLogEntry[]): Look[] {
  const looks: Look[] = [];
  for (const entry of entries) {
    const act = actOf(entry);
    const thing = thingOf(entry);
    const look = [...looks].reverse().find((one) => isPartOf(one, entry, act));
    if (look) {
      if (!look.things.includes(thing)) look.things.push(thing);
    } else looks.push({ last: entry, act, isRefused: entry.status >= 400, things: [thing] });
  }
  return looks;
}
