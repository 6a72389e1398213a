// What is being filled in: kept in the tab at every change and saved as a draft a moment later, one
// save at a time, so that nothing that was typed is lost.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { answer, here, myCases, newKey, seen } from '@shared/api/client';
import { asProblem } from '@shared/api/problem';
import type { Draft, NewAttachment, Prefilled } from '@shared/api/types';
import type { Answers } from '@shared/forms/form';
import { stillPrefilled } from '@shared/forms/prefilled';
import { forgetKept, readKept, writeKept } from '@shared/kept';

const pause = 1_000; // milliseconds without a change before a save
const pause_after_failure = 10_000;

export type Filled = {
  answers: Answers;
  prefilled: Prefilled[]; // those of the answers that were taken from somewhere
  files: NewAttachment[];
  email: string;
  phone: string;
};
export type Saving = { state: 'none' | 'waiting' | 'saving' | 'saved' | 'failed'; at?: string };

const nothing: Filled = { answers: {}, prefilled: [], files: [], email: '', phone: '' };
type Kept = { draftId: string | null; filled: Filled };

export function keptKey(caseType: string, party: string | null | undefined) {
  return `application-${caseType}-${party ?? ''}`;
}

// An answer that one changes is one's own from then on.
export function withAnswers(filled: Filled, answers: Answers): Filled {
  return { ...filled, answers, prefilled: stillPrefilled(filled.prefilled, filled.answers, answers) };
}

// What the tab kept of this draft, or else what the server has of it.
export function startOf(key: string, draft: Draft | null): { filled: Filled; isRestored: boolean } {
  const kept = readKept<Kept>(key);
  if (kept && kept.draftId === (draft?.id ?? null)) return { filled: { ...nothing, ...kept.filled }, isRestored: true };
  if (!draft) return { filled: nothing, isRestored: false };
  const { form_data, attachments, prefilled } = draft;
  const filled = { ...nothing, answers: form_data as Answers, prefilled, files: attachments };
  return { filled, isRestored: false };
}

function bodyOf({ answers, files, prefilled }: Filled) {
  return { form_data: answers, attachments: files, prefilled };
}

async function saveNew(case_type: string, filled: Filled, key: string) {
  return answer(
    myCases.POST('/{municipality_id}/drafts', {
      params: { path: here(), header: { 'Idempotency-Key': key } },
      body: { case_type, ...bodyOf(filled) }
    })
  );
}

async function saveChange(draft: Draft, filled: Filled): Promise<Draft> {
  const path = { ...here(), draft_id: draft.id };
  const put = (version: number) =>
    answer(
      myCases.PUT('/{municipality_id}/drafts/{draft_id}', {
        params: { path, header: seen(version) },
        body: bodyOf(filled)
      })
    );
  try {
    return await put(draft.version);
  } catch (error) {
    // One's own draft in another tab: the page that one writes on is the one that holds.
    if (!asProblem(error).isStale) throw error;
    const now = await answer(myCases.GET('/{municipality_id}/drafts/{draft_id}', { params: { path } }));
    return put(now.version);
  }
}

export function useDraft(caseType: string, key: string, found: Draft | null) {
  const queries = useQueryClient();
  const [start] = useState(() => startOf(key, found));
  const [filled, setFilled] = useState(start.filled);
  const [saving, setSaving] = useState<Saving>({ state: 'none' });
  const draft = useRef<Draft | null>(found);
  const latest = useRef(filled);
  const unsaved = useRef(start.isRestored);
  const running = useRef<Promise<void> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const creation = useRef(newKey());

  const saveNow = useCallback(async () => {
    unsaved.current = false;
    setSaving({ state: 'saving' });
    try {
      draft.current = draft.current
        ? await saveChange(draft.current, latest.current)
        : await saveNew(caseType, latest.current, creation.current);
      if (!unsaved.current) writeKept(key, { draftId: draft.current.id, filled: latest.current });
      setSaving({ state: 'saved', at: draft.current.updated_at });
    } catch (error) {
      unsaved.current = true;
      setSaving({ state: 'failed' });
      throw error;
    }
  }, [caseType, key]);

  // Saves until nothing is left to save.
  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    await running.current?.catch(() => undefined);
    while (unsaved.current || !draft.current) {
      running.current = saveNow();
      await running.current;
    }
    return draft.current;
  }, [saveNow]);

  const schedule = useCallback(
    (after: number) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        flush().catch(() => schedule(pause_after_failure));
      }, after);
    },
    [flush]
  );

  const change = useCallback(
    (update: (now: Filled) => Filled) => {
      const next = update(latest.current);
      latest.current = next;
      unsaved.current = true;
      setFilled(next);
      writeKept(key, { draftId: draft.current?.id ?? null, filled: next });
      setSaving({ state: 'waiting' });
      schedule(pause);
    },
    [key, schedule]
  );

  // What the form begins with is no draft yet, until one has answered something oneself.
  const begin = useCallback(
    (update: (now: Filled) => Filled) => {
      const next = update(latest.current);
      if (next === latest.current) return;
      if (draft.current || unsaved.current) return change(() => next);
      latest.current = next;
      setFilled(next);
    },
    [change]
  );

  const forget = useCallback(() => {
    clearTimeout(timer.current);
    forgetKept(key);
    void queries.invalidateQueries();
  }, [key, queries]);

  useEffect(() => {
    if (unsaved.current) schedule(pause);
    return () => {
      // Leaving the page saves what is not saved yet; the tab keeps it if that fails.
      clearTimeout(timer.current);
      const last = unsaved.current ? flush() : Promise.resolve();
      void Promise.resolve(last)
        .catch(() => undefined)
        .then(() => queries.invalidateQueries({ queryKey: ['drafts'] }));
    };
  }, [flush, schedule, queries]);

  return { filled, change, begin, saving, flush, forget, isRestored: start.isRestored };
}
