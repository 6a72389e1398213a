import { useRef } from 'react';
import type { SessionView } from './api/types';

// The session of now, or the one before it when it has ended.
export function useLastSession(current: SessionView | null | undefined): SessionView | null {
  const last = useRef<SessionView | null>(null);
  if (current) last.current = current;
  return last.current;
}
