// What the portal asks for. Cases are asked for again when they change (shared/live).
import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, answerOrNone, here, myCases, myPermits } from '@shared/api/client';
import { useLanguage } from '@shared/language';
import { whileWatched } from '@shared/live';

export const casesQuery = (closed: boolean, page: number, limit = 20) =>
  queryOptions({
    queryKey: ['cases', { closed, page, limit }],
    refetchInterval: whileWatched,
    queryFn: () =>
      answer(
        myCases.GET('/{municipality_id}/cases', {
          params: { path: here(), query: { closed, page, limit } }
        })
      )
  });

export const draftsQuery = () =>
  queryOptions({
    queryKey: ['drafts'],
    queryFn: () => answer(myCases.GET('/{municipality_id}/drafts', { params: { path: here() } }))
  });

export const permitsQuery = () =>
  queryOptions({
    queryKey: ['permits'],
    refetchInterval: whileWatched,
    queryFn: () =>
      answer(myPermits.GET('/{municipality_id}/permits', { params: { path: here(), query: { limit: 100 } } }))
  });

// Cases in other systems come when these have answered: never together with our own. Not asked
// again of itself, since the systems behind it are slow.
export const connectedQuery = () =>
  queryOptions({
    queryKey: ['connected'],
    staleTime: 60_000,
    refetchOnWindowFocus: false,
    queryFn: () =>
      answer(myCases.GET('/{municipality_id}/connected-cases', { params: { path: here() } }))
  });

// Everything of one case, in one answer to the page.
async function wholeCase(case_id: string) {
  const params = { params: { path: { ...here(), case_id } } };
  const [shown, events, messages, requests, attachments, decision] = await Promise.all([
    answer(myCases.GET('/{municipality_id}/cases/{case_id}', params)),
    answer(myCases.GET('/{municipality_id}/cases/{case_id}/events', params)),
    answer(myCases.GET('/{municipality_id}/cases/{case_id}/messages', params)),
    answer(myCases.GET('/{municipality_id}/cases/{case_id}/completion-requests', params)),
    answer(myCases.GET('/{municipality_id}/cases/{case_id}/attachments', params)),
    answerOrNone(myCases.GET('/{municipality_id}/cases/{case_id}/decision', params))
  ]);
  return { shown, events, messages, requests, attachments, decision };
}

export type WholeCase = Awaited<ReturnType<typeof wholeCase>>;

// Some of it is written in the language that one reads; what was shown stays until it comes.
export function useMyCase(case_id: string) {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ['case', case_id, language],
    placeholderData: (before: WholeCase | undefined) => (before?.shown.id === case_id ? before : undefined),
    refetchInterval: whileWatched,
    queryFn: () => wholeCase(case_id)
  });
}
