// What else belongs to a case: fetched together, and again when something has happened in it.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { answer, answerOrNone, caseManagement, here } from '@shared/api/client';
import { asProblem } from '@shared/api/problem';
import type { WholeCase } from '../queries';

// What is secret in a case is for those who are named for it.
async function unlessForbidden<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (asProblem(error).status === 403) return null;
    throw error;
  }
}

async function partsOf(case_id: string) {
  const params = { params: { path: { ...here(), case_id } } };
  const get = caseManagement.GET;
  const [
    tasks, checklist, texts, opinions, handovers, relations, merge, permits,
    confidentiality, readers, disqualifications, proposal, reopenings
  ] = await Promise.all([
    answer(get('/{municipality_id}/cases/{case_id}/tasks', params)),
    answer(get('/{municipality_id}/cases/{case_id}/checklist', params)),
    answer(get('/{municipality_id}/cases/{case_id}/texts', params)),
    answer(get('/{municipality_id}/cases/{case_id}/opinion-requests', params)),
    answer(get('/{municipality_id}/cases/{case_id}/handovers', params)),
    answer(get('/{municipality_id}/cases/{case_id}/relations', params)),
    answerOrNone(get('/{municipality_id}/cases/{case_id}/merge', params)),
    answer(get('/{municipality_id}/permits', { params: { path: here(), query: { case_id, limit: 100 } } })),
    unlessForbidden(answer(get('/{municipality_id}/cases/{case_id}/confidentiality', params))),
    unlessForbidden(answer(get('/{municipality_id}/cases/{case_id}/readers', params))),
    answer(get('/{municipality_id}/cases/{case_id}/disqualifications', params)),
    answerOrNone(get('/{municipality_id}/cases/{case_id}/decision-proposal', params)),
    answer(get('/{municipality_id}/cases/{case_id}/reopenings', params))
  ]);
  return {
    tasks, checklist, texts, opinions, handovers, relations, merge, permits: permits.items,
    confidentiality, readers, disqualifications, proposal, reopenings
  };
}

export type Parts = Awaited<ReturnType<typeof partsOf>>;

// Asked for again when the case has another event; what was shown stays until then, whatever becomes
// of the asking.
export function useParts({ shown, events }: WholeCase) {
  const queries = useQueryClient();
  const seq = events.at(-1)?.seq ?? 0;
  const key = ['case', shown.id, 'parts'];
  const first = useRef(seq);
  useEffect(() => {
    if (seq !== first.current) void queries.invalidateQueries({ queryKey: key });
    first.current = seq;
  }, [seq]);
  return useQuery({ queryKey: key, queryFn: () => partsOf(shown.id) });
}

// The opinions that are asked of the caller's own units: those alone they can give.
export function useAskedOpinions(isAsked: boolean) {
  return useQuery({
    queryKey: ['asked-opinions'],
    enabled: isAsked,
    staleTime: 30_000,
    queryFn: () =>
      answer(
        caseManagement.GET('/{municipality_id}/opinion-requests', {
          params: { path: here(), query: { limit: 100 } }
        })
      )
  });
}
