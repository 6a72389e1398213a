// What a handler writes about a case, or about the list, and has not sent.
import { useKept } from '@shared/kept';

export function useDraft<T>(kind: string, about: string, initial: T) {
  return useKept<T>(`${kind}-${about}`, initial);
}
