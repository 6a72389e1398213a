// One process: drawn where its model has a drawing, and beside it the way in words and times.
import { lazy, Suspense, useMemo } from 'react';
import { Label } from '@sk-web-gui/label';
import type { ProcessInstance, ProcessPath } from '@shared/api/types';
import { useDates, useWords } from '@shared/language';
import { Loaded, Waiting } from '@shared/parts/loaded';
import { flowsOf, modelOf, placesOf, stepsOf } from './path';
import { PathList } from './path-list';
import { useModel, usePath } from './source';

const BpmnDrawing = lazy(() => import('./bpmn-drawing'));

const colours: Record<ProcessInstance['state'], string> = {
  created: 'tertiary',
  active: 'vattjom',
  completed: 'gronsta',
  canceled: 'error'
};

type Props = { base: string; instance: ProcessInstance };

function Drawn({ xml, instance, path }: { xml: string; instance: ProcessInstance; path: ProcessPath }) {
  const words = useWords();
  const model = useMemo(() => modelOf(xml), [xml]);
  const marks = useMemo(
    () => ({
      taken: [...new Set([...stepsOf(path.items).map((step) => step.element), ...flowsOf(path.items)])],
      here: placesOf(instance),
      stuck: instance.incidents.map((one) => one.element)
    }),
    [path, instance]
  );
  const texts = words.desk.process;
  return (
    <div className="stack">
      {model.isDrawn ? (
        <Suspense fallback={<div className="drawing-space"><Waiting /></div>}>
          <BpmnDrawing xml={xml} marks={marks} title={texts.drawing(instance.key)} />
        </Suspense>
      ) : (
        <p className="small quiet">{texts.noDrawing}</p>
      )}
      <PathList instance={instance} path={path} model={model} />
    </div>
  );
}

export function ProcessView({ base, instance }: Props) {
  const words = useWords();
  const dates = useDates();
  const texts = words.desk.process;
  const path = usePath(base, instance.state === 'active');
  const model = useModel(base, instance.definition_id);
  return (
    <div className="stack">
      <p className="row small">
        <Label color={colours[instance.state]} inverted>
          {texts.state[instance.state]}
        </Label>
        <span className="quiet">
          {texts.version(instance.definition_version)}. {texts.started(dates.moment(instance.started_at))}
          {instance.ended_at && ` ${texts.ended(dates.moment(instance.ended_at))}`}
        </span>
      </p>
      <Loaded query={model}>
        {(xml) => <Loaded query={path}>{(told) => <Drawn xml={xml} instance={instance} path={told} />}</Loaded>}
      </Loaded>
    </div>
  );
}
