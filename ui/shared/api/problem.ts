// An answer that was no success, as RFC 9457 tells it.
export type FieldProblem = { pointer: string; code: string; message: string };

export class ApiProblem extends Error {
  constructor(
    readonly status: number, // 0: there was no answer at all
    readonly detail: string,
    readonly problems: FieldProblem[] = [],
    readonly requestId = '',
    readonly language = '' // of the detail, where it is written for people
  ) {
    super(detail);
  }

  get isStale() {
    return this.status === 412;
  }

  get isUnauthenticated() {
    return this.status === 401;
  }
}

type Document = { detail?: string; title?: string; instance?: string; problems?: FieldProblem[] };

type Reply = { status: number; language: string | null | undefined }; // as Content-Language says

export function replyOf(response: Response): Reply {
  return { status: response.status, language: response.headers.get('Content-Language') };
}

export function problemOf(reply: Reply, body: unknown): ApiProblem {
  const told = (typeof body === 'object' && body !== null ? body : {}) as Document;
  const requestId = told.instance?.split('/').pop() ?? '';
  const detail = told.detail ?? told.title ?? '';
  return new ApiProblem(reply.status, detail, told.problems ?? [], requestId, reply.language ?? '');
}

export function asProblem(thrown: unknown): ApiProblem {
  if (thrown instanceof ApiProblem) return thrown;
  return new ApiProblem(0, thrown instanceof Error ? thrown.message : String(thrown));
}
