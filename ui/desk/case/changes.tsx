// Changes to a case name the version that was seen when one began. When somebody else was first, a
// dialog shows both versions and loses neither: one saves one's own on top of what is there, keeps
// what is there, or goes on editing.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useId, useState, type ReactNode } from 'react';
import { asProblem } from '@shared/api/problem';
import { useDates, useWords } from '@shared/language';
import { Button } from '@shared/parts/button';
import { Dialog } from '@shared/parts/dialog';
import { eventText } from '@shared/parts/event-text';
import { ProblemNote } from '@shared/parts/problem-note';
import { useSession } from '@shared/session';
import type { WholeCase } from '../queries';

export type Row = { label: string; mine: string; theirs: (now: WholeCase) => string };

// What of a case somebody had before their eyes.
export type Seen = { version: number; seq: number };

export function seenOf({ shown, events }: WholeCase): Seen {
  return { version: shown.version, seq: events.at(-1)?.seq ?? 0 };
}

export type Change = {
  rows: Row[];
  // Does it to the case as it is now; only what was changed here may differ from `now`.
  send: (now: WholeCase) => Promise<unknown>;
  onDone?: () => void;
  onDiscarded?: () => void;
  onSeen?: (now: Seen) => void; // the dialog showed it, and one goes on editing
};

type Changes = {
  // `seen` when one began to write; without it, just now.
  make: (change: Change, seen?: Seen) => void;
  isPending: boolean;
  error: unknown;
};

const Context = createContext<((maker: string) => Changes) | null>(null);

// Of a change that failed only that part of the page knows which made it, and shows the error there.
export function useChanges(): Changes {
  const maker = useId();
  const changesOf = useContext(Context);
  if (!changesOf) throw new Error('there is no case to change');
  return changesOf(maker);
}

type Attempt = { change: Change; seen: Seen; maker: string };

function eventsSince(now: WholeCase, seen: Seen) {
  return now.events.filter((event) => event.seq > seen.seq);
}

export function CaseChanges({ whole, children }: { whole: WholeCase; children: ReactNode }) {
  const queries = useQueryClient();
  const me = useSession().user_id;
  const [conflict, setConflict] = useState<Attempt | null>(null);
  const reload = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['case', whole.shown.id] }),
      queries.invalidateQueries({ queryKey: ['work'] }),
      queries.invalidateQueries({ queryKey: ['counts'] })
    ]);
  const sending = useMutation({
    mutationFn: ({ change }: Attempt) => change.send(whole),
    onSuccess: async (_, { change }) => {
      setConflict(null);
      change.onDone?.();
      await reload();
    },
    onError: async (error, attempt) => {
      if (!asProblem(error).isStale) return;
      await reload();
      setConflict(attempt);
    }
  });
  const make = (attempt: Attempt) => {
    // The page has looked again since: what oneself did meanwhile is no conflict.
    const others = eventsSince(whole, attempt.seen).filter((event) => event.actor_id !== me);
    if (others.length > 0) setConflict(attempt);
    else sending.mutate(attempt);
  };
  const isStale = sending.isError && asProblem(sending.error).isStale;
  const error = conflict || isStale ? null : sending.error;
  const changesOf = (maker: string): Changes => ({
    make: (change, seen = seenOf(whole)) => make({ change, seen, maker }),
    isPending: sending.isPending,
    error: sending.variables?.maker === maker ? error : null
  });
  return (
    <Context.Provider value={changesOf}>
      {children}
      {conflict && (
        <ConflictDialog
          attempt={conflict}
          now={whole}
          isPending={sending.isPending}
          error={isStale ? null : sending.error}
          onMine={() => sending.mutate(conflict)}
          onTheirs={() => {
            conflict.change.onDiscarded?.();
            setConflict(null);
          }}
          onGoOn={() => {
            conflict.change.onSeen?.(seenOf(whole));
            setConflict(null);
          }}
        />
      )}
    </Context.Provider>
  );
}

type ConflictProps = {
  attempt: Attempt;
  now: WholeCase;
  isPending: boolean;
  error: unknown;
  onMine: () => void;
  onTheirs: () => void;
  onGoOn: () => void;
};

function Since({ attempt, now }: { attempt: Attempt; now: WholeCase }) {
  const words = useWords();
  const dates = useDates();
  const since = eventsSince(now, attempt.seen);
  if (since.length === 0) return null;
  return (
    <div className="stack">
      <h3>{words.desk.conflict.since}</h3>
      <ul className="plain-list">
        {since.map((event) => (
          <li key={event.id}>
            {eventText(words.desk.event, event.type)}{' '}
            <span className="small quiet">
              {words.desk.actor[event.actor_kind]}, {dates.moment(event.at)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function ConflictDialog({ attempt, now, isPending, error, onMine, onTheirs, onGoOn }: ConflictProps) {
  const words = useWords();
  const texts = words.desk.conflict;
  return (
    <Dialog title={texts.title} onClose={onGoOn}>
      <p>{texts.lead}</p>
      {attempt.change.rows.map((row) => (
        <section key={row.label} className="stack">
          <h3>{row.label}</h3>
          <div className="compare">
            <div className="note note-info">
              <p className="small quiet">{texts.yours}</p>
              <p className="words">{row.mine}</p>
            </div>
            <div className="note note-warn">
              <p className="small quiet">{texts.theirs}</p>
              <p className="words">{row.theirs(now)}</p>
            </div>
          </div>
        </section>
      ))}
      <Since attempt={attempt} now={now} />
      <ProblemNote error={error} />
      <p className="small quiet">{texts.saveMineHelp}</p>
      <div className="row-end">
        <Button variant="tertiary" onClick={onGoOn}>
          {texts.goOn}
        </Button>
        <Button variant="secondary" onClick={onTheirs}>
          {texts.takeTheirs}
        </Button>
        <Button loading={isPending} onClick={onMine}>
          {texts.saveMine}
        </Button>
      </div>
    </Dialog>
  );
}
