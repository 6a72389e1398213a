// An answer that was no success, as RFC 9457 tells it.
export type FieldProblem = { pointer: string; code: string; message: string };

export class ApiProblem extends Error {
  constructor(
    readonly status: number, // 0: there was no answer at all
    readonly detail: string,
    readonly problems: FieldProblem[] = [],
    readonly requestId = ''
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

export function problemOf(status: number, body: unknown): ApiProblem {
  const told = (typeof body === 'object' && body !== null ? body : {}) as Document;
  const requestId = told.instance?.split('/').pop() ?? '';
  return new ApiProblem(status, told.detail ?? told.title ?? '', told.problems ?? [], requestId);
}

export function asProblem(thrown: unknown): ApiProblem {
  if (thrown instanceof ApiProblem) return thrown;
  return new ApiProblem(0, thrown instanceof Error ? thrown.message : String(thrown));
}
