// Who else at the desk has this case open. Being on the page says that one has it oneself; leaving
// says so too, and a page that is lost is forgotten by the server within a minute.
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answer, caseManagement, here } from '../api/client';
import { useWords } from '../language';

const says_so_every = 25_000; // milliseconds; the server forgets after sixty seconds

export function Presence({ caseId }: { caseId: string }) {
  const words = useWords();
  const params = { params: { path: { ...here(), case_id: caseId } } };
  const others = useQuery({
    queryKey: ['presence', caseId],
    refetchInterval: says_so_every,
    gcTime: 0,
    queryFn: () => answer(caseManagement.PUT('/{municipality_id}/cases/{case_id}/presence', params))
  });
  useEffect(() => {
    const leave = () =>
      void caseManagement
        .DELETE('/{municipality_id}/cases/{case_id}/presence', {
          params: { path: { ...here(), case_id: caseId } },
          keepalive: true
        })
        .catch(() => undefined);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [caseId]);
  const names = (others.data ?? []).map((other) => other.name);
  return (
    <p role="status" className={names.length > 0 ? 'note note-info words' : 'sr-only'}>
      {names.length > 0 && words.portal.presence(names)}
    </p>
  );
}
