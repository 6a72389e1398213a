// The processes of a case; nothing where it has none.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, caseManagement, here } from '@shared/api/client';
import type { CaseProcess } from '@shared/api/types';
import { useWords } from '@shared/language';
import { Loaded } from '@shared/parts/loaded';
import { Section } from '../case/section';
import type { WholeCase } from '../queries';
import { ProcessView } from './process-view';
import { casesBase, useInstance } from './source';

function OneProcess({ base }: { base: string }) {
  const instance = useInstance(base);
  return <Loaded query={instance}>{(found) => <ProcessView base={base} instance={found} />}</Loaded>;
}

export function useCaseProcesses({ shown, events }: WholeCase) {
  return useQuery({
    queryKey: ['case', shown.id, 'processes', events.at(-1)?.seq ?? 0],
    placeholderData: (before: CaseProcess[] | undefined) => before,
    queryFn: () =>
      answer(
        caseManagement.GET('/{municipality_id}/cases/{case_id}/processes', {
          params: { path: { ...here(), case_id: shown.id } }
        })
      )
  });
}

// Closed until one wants to see it: a drawing is large, and most work needs none.
function Unfolded({ title, base }: { title: string; base: string }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="stack" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="link">{title}</summary>
      {isOpen && <OneProcess base={base} />}
    </details>
  );
}

export function CaseProcesses({ whole }: { whole: WholeCase }) {
  const words = useWords();
  const texts = words.desk.process;
  const processes = useCaseProcesses(whole);
  if (!processes.data || processes.data.length === 0) return null;
  return (
    <Section title={texts.title}>
      {processes.data.map((one, at) => (
        <Unfolded
          key={one.instance_id}
          title={texts.summary(one.definition_key, one.open_incidents > 0 ? texts.stuck : texts.state[one.state], at + 1)}
          base={`${casesBase(whole.shown.id)}/${one.instance_id}`}
        />
      ))}
    </Section>
  );
}
