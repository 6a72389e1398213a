// A document of a case, looked at in a dialog: pictures and PDFs drawn on a canvas, never as a page
// of our own address. What cannot be drawn is downloaded.
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { spokenLanguage } from '@shared/api/client';
import { ApiProblem, problemOf, replyOf } from '@shared/api/problem';
import type { Attachment } from '@shared/api/types';
import { useWords } from '@shared/language';
import { Button } from '@shared/parts/button';
import { Dialog } from '@shared/parts/dialog';
import { Loaded, Waiting } from '@shared/parts/loaded';
import { municipality } from '@shared/settings';
import { ImageView } from './image';
import { shownAs, typeOfBytes } from './kinds';

const PdfView = lazy(() => import('./pdf'));

export function addressOf(caseId: string, attachment: Attachment) {
  return `/case-management/v1/${municipality()}/cases/${caseId}/attachments/${attachment.id}/content`;
}

// With the type that its bytes have, whatever it was handed in as.
async function fetchFile(address: string) {
  const reply = await fetch(address, { headers: { 'Accept-Language': spokenLanguage() } }).catch(() => {
    throw new ApiProblem(0, 'no answer');
  });
  if (!reply.ok) throw problemOf(replyOf(reply), await reply.json().catch(() => undefined));
  const bytes = new Uint8Array(await reply.arrayBuffer());
  const type = typeOfBytes(bytes);
  return { shown: shownAs(type), file: new Blob([bytes], { type: type ?? 'application/octet-stream' }) };
}

type Props = { caseId: string; attachment: Attachment; onClose: () => void };

export function Preview({ caseId, attachment, onClose }: Props) {
  const words = useWords();
  const texts = words.desk.preview;
  const [isFailed, setIsFailed] = useState(false);
  const address = addressOf(caseId, attachment);
  const loaded = useQuery({
    queryKey: ['content', attachment.id],
    gcTime: 0,
    staleTime: Infinity,
    queryFn: () => fetchFile(address)
  });
  const failed = () => setIsFailed(true);
  return (
    <Dialog title={attachment.name} onClose={onClose}>
      <div className="row justify-between">
        <a className="link" href={address} download={attachment.name}>
          {words.document.download(attachment.name)}
        </a>
        <Button variant="secondary" onClick={onClose}>
          {words.common.close}
        </Button>
      </div>
      <Loaded query={loaded}>
        {({ shown, file }) =>
          isFailed || shown === null ? (
            <p className="note note-warn">{texts.cannot}</p>
          ) : (
            <Suspense fallback={<Waiting />}>
              {shown === 'pdf' ? (
                <PdfView file={file} name={attachment.name} onFailed={failed} />
              ) : (
                <ImageView file={file} name={attachment.name} onFailed={failed} />
              )}
            </Suspense>
          )
        }
      </Loaded>
    </Dialog>
  );
}
