// The process as it was drawn, with the way that was taken and the places of the tokens. A viewer,
// loaded when it is needed; its mark stays where it puts it.
import Viewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '@shared/language';
import './drawing.css';

export type Marks = { taken: string[]; here: string[]; stuck: string[] };
type Props = { xml: string; marks: Marks; title: string };

type Canvas = {
  addMarker: (id: string, mark: string) => void;
  removeMarker: (id: string, mark: string) => void;
  zoom: (to: 'fit-viewport' | number, center?: 'auto') => void;
};
type Registry = { get: (id: string) => unknown };

const classes: [keyof Marks, string][] = [
  ['taken', 'path-taken'],
  ['here', 'path-here'],
  ['stuck', 'path-stuck']
];

function setMarks(viewer: Viewer, marks: Marks, verb: 'addMarker' | 'removeMarker') {
  const canvas = viewer.get<Canvas>('canvas');
  const registry = viewer.get<Registry>('elementRegistry');
  for (const [kind, mark] of classes)
    for (const id of marks[kind]) if (registry.get(id)) canvas[verb](id, mark);
}

export default function BpmnDrawing({ xml, marks, title }: Props) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<Viewer | null>(null);
  const [isFailed, setIsFailed] = useState(false);
  useEffect(() => {
    if (!box.current) return undefined;
    const made = new Viewer({ container: box.current });
    let isShown = true;
    made.importXML(xml).then(
      () => {
        if (!isShown) return;
        made.get<Canvas>('canvas').zoom('fit-viewport', 'auto');
        setViewer(made);
      },
      () => isShown && setIsFailed(true)
    );
    return () => {
      isShown = false;
      setViewer(null);
      made.destroy();
    };
  }, [xml]);
  useEffect(() => {
    if (!viewer) return undefined;
    setMarks(viewer, marks, 'addMarker');
    return () => setMarks(viewer, marks, 'removeMarker');
  }, [viewer, marks]);
  if (isFailed) return <p className="note note-warn">{words.desk.process.notDrawn}</p>;
  return (
    <figure className="m-0">
      <div ref={box} className="drawing" role="group" aria-label={title} data-drawn={viewer !== null} />
      <figcaption className="small quiet row">
        <span className="key key-taken">{words.desk.process.taken}</span>
        <span className="key key-here">{words.desk.process.here}</span>
        {marks.stuck.length > 0 && <span className="key key-stuck">{words.desk.process.stuck}</span>}
      </figcaption>
    </figure>
  );
}
