// The cases that are ticked in a list, also those of another page of it.
import { useMemo, useState } from 'react';
import type { CaseSummary } from '@shared/api/types';

export const most_chosen = 1000; // of one change to many cases

export type Chosen = {
  cases: CaseSummary[];
  has: (id: string) => boolean;
  toggle: (one: CaseSummary) => void;
  toggleAll: (shown: CaseSummary[]) => void;
  clear: () => void;
};

export function useChosen(): Chosen {
  const [ticked, setTicked] = useState<ReadonlyMap<string, CaseSummary>>(new Map());
  return useMemo(() => {
    const change = (shown: CaseSummary[], isTicked: boolean) =>
      setTicked((before) => {
        const after = new Map(before);
        for (const one of shown) {
          if (isTicked && after.size < most_chosen) after.set(one.id, one);
          if (!isTicked) after.delete(one.id);
        }
        return after;
      });
    return {
      cases: [...ticked.values()],
      has: (id) => ticked.has(id),
      toggle: (one) => change([one], !ticked.has(one.id)),
      toggleAll: (shown) => change(shown, !shown.every((one) => ticked.has(one.id))),
      clear: () => setTicked(new Map())
    };
  }, [ticked]);
}
