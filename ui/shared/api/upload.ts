// Hands in the bytes of a file, telling how far it came. XMLHttpRequest, since fetch tells nothing
// of the way up.
import { municipality, settings } from '../settings';
import { currentCsrfToken, spokenLanguage } from './client';
import { ApiProblem, problemOf } from './problem';

export type Uploaded = { id: string; size: number; media_type: string };

function replyOf(request: XMLHttpRequest) {
  return { status: request.status, language: request.getResponseHeader('Content-Language') };
}

function bodyOf(request: XMLHttpRequest): unknown {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return undefined;
  }
}

export function upload(file: File, onProgress: (part: number) => void): Promise<Uploaded> {
  const api = settings().face === 'portal' ? 'my-cases' : 'case-management';
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/${api}/v1/${municipality()}/uploads`);
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    request.setRequestHeader('Accept-Language', spokenLanguage());
    request.setRequestHeader('X-CSRF-Token', currentCsrfToken());
    request.upload.onprogress = (event) => onProgress(event.loaded / Math.max(event.total, 1));
    request.onerror = () => failed(new ApiProblem(0, 'no answer'));
    request.onload = () => {
      if (request.status === 201) done(bodyOf(request) as Uploaded);
      else failed(problemOf(replyOf(request), bodyOf(request)));
    };
    request.send(file);
  });
}
