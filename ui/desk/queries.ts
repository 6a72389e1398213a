// What the desk asks for of one case, and of those who work with it.
import { useQuery } from '@tanstack/react-query';
import { answer, answerOrNone, caseManagement, here, identity } from '@shared/api/client';
import { useNamed, useWords } from '@shared/language';
import { whileWatched } from '@shared/live';
import { useMay, useSession } from '@shared/session';

const long = 5 * 60_000;

async function wholeCase(case_id: string) {
  const params = { params: { path: { ...here(), case_id } } };
  const get = caseManagement.GET;
  const [
    shown, events, messages, notes, requests, attachments, missing, deadlines, suspensions, checks, decision, closure
  ] = await Promise.all([
    answer(get('/{municipality_id}/cases/{case_id}', params)),
    answer(get('/{municipality_id}/cases/{case_id}/events', params)),
    answer(get('/{municipality_id}/cases/{case_id}/messages', params)),
    answer(get('/{municipality_id}/cases/{case_id}/notes', params)),
    answer(get('/{municipality_id}/cases/{case_id}/completion-requests', params)),
    answer(get('/{municipality_id}/cases/{case_id}/attachments', params)),
    answer(get('/{municipality_id}/cases/{case_id}/missing-attachments', params)),
    answer(get('/{municipality_id}/cases/{case_id}/deadlines', params)),
    answer(get('/{municipality_id}/cases/{case_id}/suspensions', params)),
    answer(get('/{municipality_id}/cases/{case_id}/checks', params)),
    answerOrNone(get('/{municipality_id}/cases/{case_id}/decision', params)),
    answerOrNone(get('/{municipality_id}/cases/{case_id}/closure', params))
  ]);
  return {
    shown, events, messages, notes, requests, attachments, missing, deadlines, suspensions, checks, decision, closure
  };
}

export type WholeCase = Awaited<ReturnType<typeof wholeCase>>;

export function useWholeCase(case_id: string) {
  return useQuery({
    queryKey: ['case', case_id],
    refetchInterval: whileWatched,
    queryFn: () => wholeCase(case_id)
  });
}

export function useHandlers(case_type?: string) {
  const may = useMay();
  return useQuery({
    queryKey: ['handlers', case_type ?? ''],
    staleTime: long,
    enabled: may('case_handle'),
    queryFn: () =>
      answer(
        identity.GET('/{municipality_id}/users', {
          params: { path: here(), query: case_type ? { case_type } : {} }
        })
      )
  });
}

// The name of a user whom the caller may know; nothing otherwise.
export function useHandlerName() {
  const words = useWords();
  const session = useSession();
  const handlers = useHandlers();
  return (user_id: string | null | undefined) => {
    if (!user_id) return words.desk.work.nobody;
    const known = handlers.data?.users.find((one) => one.user_id === user_id);
    if (known) return known.name;
    return user_id === session.user_id ? session.name : words.desk.case.handler;
  };
}

export function useUnits() {
  return useQuery({
    queryKey: ['units'],
    staleTime: long,
    queryFn: () => answer(identity.GET('/{municipality_id}/units', { params: { path: here() } }))
  });
}

export function useUnitName() {
  const named = useNamed();
  const units = useUnits();
  return (code: string) => named(units.data?.units.find((one) => one.code === code)?.name) || code;
}
