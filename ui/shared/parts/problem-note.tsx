// Says what went wrong and what to do about it: in the server's words where they are for people and
// in the reader's language. Else ours stand first, and what the server said to developers below.
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

// A sentence that needs no other: the server says in which language it speaks to people.
function isForReader(problem: ApiProblem, language: string) {
  return problem.language === language && problem.detail !== '';
}

function DeveloperText({ problem }: { problem: ApiProblem }) {
  const { language } = useLanguage();
  const fields = problem.problems.map((one) => `${one.pointer} ${one.message}`).join('; ');
  const spoken = problem.language || 'en';
  return (
    <p className="small" lang={language === spoken ? undefined : spoken}>
      {problem.detail} {problem.language ? '' : fields}
    </p>
  );
}

export function ProblemNote({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const words = useWords();
  const { language } = useLanguage();
  if (!error) return null;
  const problem = asProblem(error);
  const isToldInFull = isForReader(problem, language);
  return (
    <div role="alert" className="note note-bad stack">
      <p>
        <strong>{isToldInFull ? problem.detail : problemText(words, problem)}</strong>
      </p>
      {!isToldInFull && isToldByServer(problem) && problem.detail && <DeveloperText problem={problem} />}
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
