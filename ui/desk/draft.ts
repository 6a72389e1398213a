// What a handler writes and has not sent, kept for the person and the case: a colleague who logs in
// at the same tab neither sees nor sends it.
import { useKept } from '@shared/kept';
import { useSession } from '@shared/session';

export function useDraft<T>(kind: string, about: string, initial: T) {
  const { user_id } = useSession();
  return useKept<T>(`${kind}-${about}-${user_id ?? ''}`, initial);
}
