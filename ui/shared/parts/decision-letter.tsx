// A decision as the one it is about reads it: outcome, reasons, the rules behind it, and what to do
// if one is not satisfied (FL 31-33 §§). Also the preview while it is written.
import type { CaseType, Decision, NewDecision } from '../api/types';
import { useDates, useWords } from '../language';

// An automatic decision tells which rules led to it, a sentence each.
type Explained = { explanation?: string[] | null };
type Shown = NewDecision & Partial<Pick<Decision, 'decided_by_name' | 'decided_at'>> & Explained;
type Props = { decision: Shown; type: CaseType | undefined; caseNumber: string };

export function DecisionLetter({ decision, type, caseNumber }: Props) {
  const words = useWords();
  const dates = useDates();
  const texts = words.portal.decision;
  const { valid_from, valid_to } = decision;
  const appeal = type?.decision?.appeal ?? 'none';
  return (
    <div className="stack">
      <p className="text-large font-bold">
        {words.outcome[decision.outcome]}. {words.outcomePlain[decision.outcome]}
      </p>
      <h3>{texts.reasons}</h3>
      <p className="words" dir="auto">
        {decision.reasons}
      </p>
      {decision.explanation && decision.explanation.length > 0 && (
        <>
          <h3>{texts.explanation}</h3>
          <ul className="words">
            {decision.explanation.map((sentence, at) => (
              <li key={at} dir="auto">
                {sentence}
              </li>
            ))}
          </ul>
        </>
      )}
      <dl className="facts">
        <dt>{texts.legalBasis}</dt>
        <dd>{decision.legal_basis}</dd>
        {valid_from && valid_to && (
          <>
            <dt>{texts.validity}</dt>
            <dd>{texts.validFromTo(dates.day(valid_from), dates.day(valid_to))}</dd>
          </>
        )}
      </dl>
      {decision.decided_by_name && decision.decided_at && (
        <p className="small quiet">{texts.by(decision.decided_by_name, dates.day(decision.decided_at))}</p>
      )}
      <h3>{texts.appeal}</h3>
      <p>{texts[appeal]}</p>
      {appeal === 'merits' && <p>{texts.appealNumber(caseNumber)}</p>}
    </div>
  );
}
