// Who is logged in. When a session ends while somebody works, the page stays as it is under a
// dialog that asks them to log in again: nothing that was typed is lost.
import { QueryCache, MutationCache, QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, type ReactNode } from 'react';
import { answer, here, identity, keepCsrfToken } from './api/client';
import { asProblem } from './api/problem';
import type { Permission, SessionView } from './api/types';
import { forgetAllKept, keepFor } from './kept';
import { settings } from './settings';

export const sessionKey = ['session'];

let person = '';

// Somebody else than before begins anew: nothing that this page holds is shown to them, or sent as
// theirs. The page stays as it is until the new one comes.
function begin(session: SessionView): SessionView | Promise<never> {
  const now = session.user_id ?? session.party_id ?? '';
  if (person && person !== now) {
    if (settings().face === 'portal') window.location.assign('/');
    else window.location.reload();
    return new Promise<never>(() => undefined);
  }
  person = now;
  keepFor(now);
  keepCsrfToken(session.csrf_token);
  return session;
}

async function currentSession(): Promise<SessionView | null> {
  const path = here();
  const { data, response, error } = await identity.GET('/{municipality_id}/sessions/current', {
    params: { path }
  });
  if (response.status === 401) return null;
  if (!data) throw asProblem(error);
  return begin(data);
}

export function useSessionQuery() {
  return useQuery({ queryKey: sessionKey, queryFn: currentSession, staleTime: 60_000 });
}

export async function logIn(who: { personal_number?: string; user_name?: string }) {
  const call = identity.POST('/{municipality_id}/sessions', {
    params: { path: here() },
    body: who
  });
  const session = await answer(call as Promise<{ data?: SessionView; response: Response }>);
  return begin(session);
}

export async function logOut(queries: QueryClient) {
  await answer(identity.DELETE('/{municipality_id}/sessions/current', { params: { path: here() } }));
  forgetAllKept();
  queries.clear();
  window.location.assign('/');
}

const Context = createContext<SessionView | null>(null);

export function SessionProvider({ session, children }: { session: SessionView; children: ReactNode }) {
  return <Context.Provider value={session}>{children}</Context.Provider>;
}

export function useSession(): SessionView {
  const session = useContext(Context);
  if (!session) throw new Error('nobody is logged in');
  return session;
}

export function useMay(): (permission: Permission) => boolean {
  const { permissions } = useSession();
  return (permission) => permissions.includes(permission);
}

export function useActFor() {
  const queries = useQueryClient();
  return async (party_id: string) => {
    await answer(
      identity.PUT('/{municipality_id}/sessions/current/acting-for', {
        params: { path: here() },
        body: { party_id }
      })
    );
    await queries.resetQueries();
  };
}

// A 401 of any request means that the session ended: asked again, it says so.
export function makeQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (asProblem(error).isUnauthenticated) void queries.invalidateQueries({ queryKey: sessionKey });
  };
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 500, // components of one page share an answer
        retry: (count, error) => count < 2 && [0, 503].includes(asProblem(error).status)
      }
    }
  });
  return queries;
}
