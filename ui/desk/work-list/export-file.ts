// Fetches a list as a file, telling how much has come. It is streamed, so its size is not known
// before it is there.
import { currentCsrfToken, spokenLanguage } from '@shared/api/client';
import type { NewExport } from '@shared/api/types';
import { ApiProblem, problemOf, replyOf } from '@shared/api/problem';
import { municipality } from '@shared/settings';

type Progress = (bytes: number) => void;

function nameOf(reply: Response, format: string) {
  const told = /filename="?([^";]+)"?/.exec(reply.headers.get('content-disposition') ?? '');
  return told?.[1] ?? `cases.${format}`;
}

export async function exportFile(wanted: NewExport, onProgress: Progress, signal: AbortSignal) {
  const reply = await fetch(`/case-management/v1/${municipality()}/cases/exports`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Accept-Language': spokenLanguage(),
      'X-CSRF-Token': currentCsrfToken()
    },
    body: JSON.stringify(wanted),
    signal
  });
  if (!reply.ok) throw problemOf(replyOf(reply), await reply.json().catch(() => undefined));
  const reader = reply.body?.getReader();
  if (!reader) throw new ApiProblem(0, 'no answer');
  const pieces: BlobPart[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(value);
    bytes += value.byteLength;
    onProgress(bytes);
  }
  const type = reply.headers.get('content-type') ?? 'application/octet-stream';
  return { file: new Blob(pieces, { type }), name: nameOf(reply, wanted.format) };
}

export function save(file: Blob, name: string) {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
