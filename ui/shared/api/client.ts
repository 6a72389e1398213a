// The typed clients of our APIs, one for each. A failed answer is thrown as an ApiProblem.
import createClient, { type Middleware } from 'openapi-fetch';
import { municipality } from '../settings';
import type { paths as CaseManagement } from './generated/case-management';
import type { paths as CaseTypes } from './generated/case-types';
import type { paths as Identity } from './generated/identity';
import type { paths as MyCases } from './generated/my-cases';
import type { paths as MyPermits } from './generated/my-permits';
import type { paths as Operations } from './generated/operations';
import type { paths as Processes } from './generated/processes';
import { ApiProblem, problemOf, replyOf } from './problem';

let csrfToken = '';

// The session's token against forged requests goes with every change.
export function keepCsrfToken(token: string) {
  csrfToken = token;
}

export function currentCsrfToken() {
  return csrfToken;
}

// In which the server's sentences are to be.
export function spokenLanguage() {
  return document.documentElement.lang || 'sv';
}

const withToken: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', spokenLanguage());
    if (request.method !== 'GET' && csrfToken) request.headers.set('X-CSRF-Token', csrfToken);
    return request;
  },
  onError() {
    return new ApiProblem(0, 'no answer');
  }
};

function clientOf<Paths extends object>(api: string) {
  const client = createClient<Paths>({ baseUrl: `/${api}/v1`, credentials: 'same-origin' });
  client.use(withToken);
  return client;
}

export const caseManagement = clientOf<CaseManagement>('case-management');
export const caseTypes = clientOf<CaseTypes>('case-types');
export const identity = clientOf<Identity>('identity');
export const myCases = clientOf<MyCases>('my-cases');
export const myPermits = clientOf<MyPermits>('my-permits');
export const operations = clientOf<Operations>('operations');
export const processes = clientOf<Processes>('processes');

// The municipality as each path wants it.
export function here() {
  return { municipality_id: municipality() };
}

// Of a version that was seen, as If-Match wants it.
export function seen(version: number) {
  return { 'If-Match': `"${version}"` };
}

// A key for one attempt of a person: however often it is sent, it is done once.
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

type Answer<T> = { data?: T; error?: unknown; response: Response };

export async function answer<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) throw problemOf(replyOf(response), error);
  return data as T;
}

// The same, with undefined where there is none yet.
export async function answerOrNone<T>(call: Promise<Answer<T>>): Promise<T | null> {
  const { data, error, response } = await call;
  if (response.status === 404) return null;
  if (!response.ok) throw problemOf(replyOf(response), error);
  return data as T;
}
