// One running process, for who mends it: where it stands, what is wrong, its variables.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { answer, processes } from '@shared/api/client';
import type { ProcessInstance } from '@shared/api/types';
import { useWords } from '@shared/language';
import { Loaded } from '@shared/parts/loaded';
import { Page } from '@shared/parts/page';
import { prettyJson } from '../operations/json-field';
import { HandControls, IncidentList } from '../operations/mend';
import { modelOf } from '../process/path';
import { ProcessView } from '../process/process-view';
import { operatorsBase, useInstance, useModel } from '../process/source';

const route = getRouteApi('/operations/instances/$instanceId');

// Each look at them is in the access log: they are fetched when one asks for them.
function Variables({ instance }: { instance: ProcessInstance }) {
  const words = useWords();
  const texts = words.desk.operations;
  const [isOpen, setIsOpen] = useState(false);
  const variables = useQuery({
    queryKey: ['process-variables', instance.id],
    enabled: isOpen,
    queryFn: () => answer(processes.GET('/instances/{id}/variables', { params: { path: { id: instance.id } } }))
  });
  return (
    <section className="panel stack" aria-labelledby="variables">
      <h2 id="variables">{texts.variables}</h2>
      <p className="small quiet">{texts.variablesLogged}</p>
      {isOpen ? (
        <Loaded query={variables}>
          {(found) => (
            <pre className="code words" role="region" aria-label={texts.variables} tabIndex={0}>
              {prettyJson(found.variables)}
            </pre>
          )}
        </Loaded>
      ) : (
        <button type="button" className="link self-start" onClick={() => setIsOpen(true)}>
          {words.common.show}
        </button>
      )}
    </section>
  );
}

// What a token may be moved to: everything that has a name or an id in the model; the server says
// whether it may.
function useElements(base: string, instance: ProcessInstance) {
  const model = useModel(base, instance.definition_id);
  return useMemo(() => {
    const names = model.data ? modelOf(model.data).elements : new Map<string, string>();
    return Array.from(names, ([value, label]) => ({ value, label }));
  }, [model.data]);
}

function Whole({ base, instance }: { base: string; instance: ProcessInstance }) {
  const words = useWords();
  const elements = useElements(base, instance);
  const nameOf = (id: string) => elements.find((one) => one.value === id)?.label ?? id;
  return (
    <Page
      title={instance.key}
      above={<p className="quiet">{words.desk.operations.businessKey(instance.business_key)}</p>}
    >
      <IncidentList instance={instance} nameOf={nameOf} />
      <section className="panel stack" aria-label={words.desk.process.title}>
        <HandControls instance={instance} elements={elements} />
        <ProcessView base={base} instance={instance} />
      </section>
      <Variables instance={instance} />
    </Page>
  );
}

export function Instance() {
  const { instanceId } = route.useParams();
  const base = operatorsBase(instanceId);
  const instance = useInstance(base);
  return <Loaded query={instance}>{(found) => <Whole base={base} instance={found} />}</Loaded>;
}
