// What a new application begins with: asked for when it is opened, and put where nobody has
// answered yet when it comes. The form never waits for it.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { answer, here, myCases } from '@shared/api/client';
import type { CaseType, Prefilled } from '@shared/api/types';
import { prefill } from '@shared/forms/prefilled';
import { useWords } from '@shared/language';
import { useSession } from '@shared/session';
import type { useDraft } from './draft';

export function usePrefill(type: CaseType, { filled, begin }: ReturnType<typeof useDraft>, isNew: boolean) {
  const { acting_for } = useSession();
  const marked = useRef(new Set<string>());
  const query = useQuery({
    queryKey: ['prefill', type.id, acting_for],
    enabled: isNew && Boolean(type.prefill?.length),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: false,
    queryFn: () =>
      answer(
        myCases.GET('/{municipality_id}/prefilled-answers', {
          params: { path: here(), query: { case_type: type.id } }
        })
      )
  });
  const { data } = query;
  useEffect(() => {
    if (data) begin((now) => prefill(now, data.answers, marked.current));
  }, [data, begin]);
  // What was filled in once is not filled in again, whatever one made of it.
  useEffect(() => {
    for (const { field } of filled.prefilled) marked.current.add(field);
  }, [filled.prefilled]);
  return query;
}

export type PrefillQuery = ReturnType<typeof usePrefill>;

// In words, where an answer was taken from.
export function useSourceOf(marks: Prefilled[]) {
  const words = useWords();
  const session = useSession();
  const texts = words.portal.prefill;
  const isForOther = session.acting_for !== session.party_id;
  return (pointer: string) => {
    const mark = marks.find((one) => one.field === pointer);
    if (!mark) return undefined;
    if (mark.source === 'permit') return texts.fromPermit(mark.reference ?? '');
    if (mark.source === 'contact_settings' && isForOther) return texts.fromContactOfOther;
    return texts.from[mark.source];
  };
}
