// One running process as its drawing and its path need it. The same three answers stand for an
// operator under the processes, and for who handles a case under the case: `base` says which.
import { useQuery } from '@tanstack/react-query';
import { spokenLanguage } from '@shared/api/client';
import { ApiProblem, problemOf, replyOf } from '@shared/api/problem';
import type { ProcessInstance, ProcessPath } from '@shared/api/types';
import { municipality } from '@shared/settings';

const while_watched = 10_000; // milliseconds

export function operatorsBase(instanceId: string) {
  return `/processes/v1/instances/${instanceId}`;
}

export function casesBase(caseId: string) {
  return `/case-management/v1/${municipality()}/cases/${caseId}/processes`;
}

async function ask(address: string): Promise<Response> {
  const headers = { Accept: 'application/json, application/xml', 'Accept-Language': spokenLanguage() };
  const reply = await fetch(address, { headers }).catch(() => {
    throw new ApiProblem(0, 'no answer');
  });
  if (!reply.ok) throw problemOf(replyOf(reply), await reply.json().catch(() => undefined));
  return reply;
}

export async function askJson<T>(address: string): Promise<T> {
  return (await ask(address)).json() as Promise<T>;
}

export async function askText(address: string): Promise<string> {
  return (await ask(address)).text();
}

export function useInstance(base: string) {
  return useQuery({
    queryKey: ['process', base],
    refetchInterval: (asked) => (asked.state.data?.state === 'active' ? while_watched : false),
    queryFn: () => askJson<ProcessInstance>(base)
  });
}

export function usePath(base: string, isActive: boolean) {
  return useQuery({
    queryKey: ['process', base, 'events'],
    refetchInterval: isActive ? while_watched : false,
    queryFn: () => askJson<ProcessPath>(`${base}/events`)
  });
}

// An instance may be moved to another version, which has another model.
export function useModel(base: string, definition: string) {
  return useQuery({
    queryKey: ['process-model', base, definition],
    staleTime: Infinity,
    queryFn: () => askText(`${base}/model`)
  });
}
