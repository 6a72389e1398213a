// A decision table as it was drawn, with the rule that matched. The viewer is loaded when it is
// needed; its mark stays where it puts it. It is made for light paper.
import DmnViewer from 'dmn-js/lib/Viewer';
import 'dmn-js/dist/assets/dmn-js-decision-table.css';
import 'dmn-js/dist/assets/dmn-js-shared.css';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '@shared/language';
import './drawing.css';

type Props = { xml: string; decision: string; matched: string[]; title: string };

// The viewer's own words in the reader's language; a word that is not told stays as it is.
function wording(own: Record<string, string>) {
  const translate = (text: string) => own[text] ?? text;
  return { additionalModules: [{ translate: ['value', translate] }] };
}

// The cells of a rule carry its id. The viewer draws them again when it likes, so that the sheet
// names the rules rather than marking cells.
function sheetFor(matched: string[]) {
  const sheet = new CSSStyleSheet();
  for (const id of matched) {
    const row = `.decision-paper [data-row-id="${CSS.escape(id)}"]`;
    sheet.insertRule(`${row} { background: #cfe8cf !important; box-shadow: inset 0 0 0 1px #1a5c1a; }`);
  }
  return sheet;
}

export default function DecisionTable({ xml, decision, matched, title }: Props) {
  const words = useWords();
  const own = words.desk.process.viewer;
  const box = useRef<HTMLDivElement>(null);
  const [isDrawn, setIsDrawn] = useState(false);
  const [isFailed, setIsFailed] = useState(false);
  useEffect(() => {
    if (!box.current) return undefined;
    const viewer = new DmnViewer({ container: box.current, decisionTable: wording(own) });
    let isShown = true;
    const show = async () => {
      await viewer.importXML(xml);
      const view = viewer.getViews().find((one) => one.element.id === decision);
      if (!view) throw new Error('no such decision');
      await viewer.open(view);
      box.current?.querySelector('.tjs-table-container')?.setAttribute('tabindex', '0'); // it scrolls, by keys too
      if (isShown) setIsDrawn(true);
    };
    show().catch(() => isShown && setIsFailed(true));
    return () => {
      isShown = false;
      viewer.destroy();
    };
  }, [xml, decision, own]);
  useEffect(() => {
    const sheet = sheetFor(matched);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [matched]);
  if (isFailed) return <p className="note note-warn">{words.desk.process.notDrawn}</p>;
  return <div ref={box} className="decision-paper" role="group" aria-label={title} data-drawn={isDrawn} />;
}
