// A PDF, drawn page by page on canvases with the text of each page beside it for those who hear it.
// Scripts, forms, links and attachments of the file are left out; nothing is fetched.
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import PdfWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '@shared/language';
import { Waiting } from '@shared/parts/loaded';
import { Paging } from '@shared/parts/paging';

const width = 1000; // points of a page

function open(file: Blob) {
  GlobalWorkerOptions.workerPort ??= new PdfWorker();
  return file.arrayBuffer().then(
    (data) =>
      getDocument({
        data,
        isEvalSupported: false,
        enableXfa: false,
        stopAtErrors: false,
        useSystemFonts: true
      }).promise
  );
}

async function draw(pdf: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement): Promise<string> {
  const page = await pdf.getPage(number);
  const { width: own } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: Math.min(width / own, 4) });
  canvas.width = viewport.width;
  canvas.height = viewport.height;
  const canvasContext = canvas.getContext('2d');
  if (!canvasContext) throw new Error('there is no canvas');
  await page.render({ canvasContext, viewport, annotationMode: 0 }).promise;
  const { items } = await page.getTextContent();
  return items.map((one) => ('str' in one ? one.str : '')).join(' ');
}

function PageView({ pdf, number, name }: { pdf: PDFDocumentProxy; number: number; name: string }) {
  const words = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    let isShown = true;
    if (canvas.current)
      draw(pdf, number, canvas.current).then(
        (told) => isShown && setText(told),
        () => isShown && setText(words.desk.preview.pageFailed)
      );
    return () => {
      isShown = false;
    };
  }, [pdf, number]);
  return (
    <>
      <canvas ref={canvas} className="sheet" role="img" aria-label={words.desk.preview.page(name, number)} />
      <p className="sr-only">{text}</p>
    </>
  );
}

type Props = { file: Blob; name: string; onFailed: () => void };

export default function PdfView({ file, name, onFailed }: Props) {
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [number, setNumber] = useState(1);
  useEffect(() => {
    let opened: PDFDocumentProxy | undefined;
    let isShown = true;
    open(file).then(
      (made) => {
        opened = made;
        if (isShown) setPdf(made);
        else void made.destroy();
      },
      () => isShown && onFailed()
    );
    return () => {
      isShown = false;
      void opened?.destroy();
    };
  }, [file]);
  if (!pdf) return <Waiting />;
  return (
    <div className="stack">
      <Paging page={number} limit={1} total={pdf.numPages} onPage={setNumber} />
      <PageView key={number} pdf={pdf} number={number} name={name} />
    </div>
  );
}
