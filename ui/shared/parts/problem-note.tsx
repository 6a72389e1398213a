// Says what went wrong and what to do about it. The server's own sentence is English and for
// developers, so that ours stands first.
import { asProblem, type ApiProblem } from '../api/problem';
import { useLanguage, useWords } from '../language';
import type { Words } from '../words/sv';

export function problemText(words: Words, problem: ApiProblem): string {
  const { errors } = words;
  switch (problem.status) {
    case 0:
      return errors.network;
    case 400:
      return errors.invalid;
    case 401:
      return errors.loggedOut;
    case 403:
      return errors.forbidden;
    case 404:
      return errors.notFound;
    case 409:
      return errors.conflict;
    case 412:
      return errors.stale;
    case 413:
      return errors.tooLarge;
    case 422:
      return errors.rejected;
    case 503:
      return errors.busy;
    default:
      return errors.internal;
  }
}

// The rule that said no, in the server's words, where ours can only say that one did.
function isToldByServer(problem: ApiProblem) {
  return [400, 409, 422].includes(problem.status);
}

export function ProblemNote({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const words = useWords();
  const { language } = useLanguage();
  if (!error) return null;
  const problem = asProblem(error);
  return (
    <div role="alert" className="note note-bad stack">
      <p>
        <strong>{problemText(words, problem)}</strong>
      </p>
      {isToldByServer(problem) && problem.detail && (
        <p className="small" lang={language === 'en' ? undefined : 'en'}>
          {problem.detail} {problem.problems.map((one) => `${one.pointer} ${one.message}`).join('; ')}
        </p>
      )}
      {problem.status >= 500 && problem.requestId && (
        <p className="small">
          {words.errors.requestId} <code>{problem.requestId}</code>
        </p>
      )}
      {onRetry && (
        <div>
          <button type="button" className="link" onClick={onRetry}>
            {words.common.tryAgain}
          </button>
        </div>
      )}
    </div>
  );
}
