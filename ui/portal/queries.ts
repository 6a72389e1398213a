// What the portal asks for. A case is asked for again now and then, so that changes appear without
// a reload.
import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, answerOrNone, here, myCases } from '@shared/api/client';

const while_watched = 15_000; // milliseconds

export const casesQuery = (closed: boolean, page: number, limit = 20) =>
  queryOptions({
    queryKey: ['cases', { closed, page, limit }],
    refetchInterval: while_watched,
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

// Everything of one case, in one answer to the page.
export function useMyCase(case_id: string) {
  return useQuery({
    queryKey: ['case', case_id],
    refetchInterval: while_watched,
    queryFn: async () => {
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
  });
}

export type WholeCase = NonNullable<ReturnType<typeof useMyCase>['data']>;
