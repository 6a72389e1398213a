// The processes of a case; nothing where it has none, or where nobody tells of them.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@shared/api/problem';
import type { ProcessInstance } from '@shared/api/types';
import { useWords } from '@shared/language';
import { Loaded } from '@shared/parts/loaded';
import { Section } from '../case/section';
import type { WholeCase } from '../queries';
import { ProcessView } from './process-view';
import { askJson, casesBase, useInstance } from './source';

// As a list of them tells each.
type CaseProcess = {
  instance_id: string;
  definition_key: string;
  definition_version: number;
  state: ProcessInstance['state'];
  started_at: string;
  ended_at?: string;
};

async function processesOf(caseId: string): Promise<CaseProcess[]> {
  try {
    const told = await askJson<CaseProcess[] | { items: CaseProcess[] }>(casesBase(caseId));
    return Array.isArray(told) ? told : told.items;
  } catch (error) {
    if (asProblem(error).status === 404) return [];
    throw error;
  }
}

function OneProcess({ base }: { base: string }) {
  const instance = useInstance(base);
  return <Loaded query={instance}>{(found) => <ProcessView base={base} instance={found} />}</Loaded>;
}

export function useCaseProcesses({ shown, events }: WholeCase) {
  return useQuery({
    queryKey: ['case', shown.id, 'processes', events.at(-1)?.seq ?? 0],
    placeholderData: (before: CaseProcess[] | undefined) => before,
    queryFn: () => processesOf(shown.id)
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
          title={texts.summary(one.definition_key, texts.state[one.state], at + 1)}
          base={`${casesBase(whole.shown.id)}/${one.instance_id}`}
        />
      ))}
    </Section>
  );
}
