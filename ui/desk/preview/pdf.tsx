// A PDF, drawn page by page on canvases with the text of each page beside it for those who hear it.
// Scripts, forms, links and attachments of the file are left out; nothing is fetched.
import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist';
import PdfWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '@shared/language';
import { Waiting } from '@shared/parts/loaded';
import { Paging } from '@shared/parts/paging';

const width = 1000; // points of a page

type Opened = { pdf: PDFDocumentProxy; close: () => void };

// Each document has a worker of its own, which goes with it: one that is shared takes no other
// document while it lets go of the one before.
async function open(file: Blob): Promise<Opened> {
  const data = await file.arrayBuffer();
  const port = new PdfWorker();
  const worker = PDFWorker.fromPort({ port }) as PDFWorker;
  const task = getDocument({
    data,
    worker,
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    useSystemFonts: true
  });
  const close = () => {
    const end = () => {
      worker.destroy();
      port.terminate();
    };
    task.destroy().then(end, end);
  };
  try {
    return { pdf: await task.promise, close };
  } catch (error) {
    close();
    throw error;
  }
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
    let opened: Opened | undefined;
    let isShown = true;
    open(file).then(
      (made) => {
        opened = made;
        if (isShown) setPdf(made.pdf);
        else made.close();
      },
      () => isShown && onFailed()
    );
    return () => {
      isShown = false;
      opened?.close();
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
