// A decision as the one it is about reads it: outcome, reasons, the rules behind it, and what to do
// if one is not satisfied (FL 31-33 §§). Also the preview while it is written.
import type { CaseType, Decision, NewDecision } from '../api/types';
import { useDates, useLanguage, useWords } from '../language';
import { authority } from '../settings';
import { RuleSentences } from './rule-sentences';

// A decision that rests on rules tells which led to it, a sentence each.
type Shown = NewDecision & Partial<Pick<Decision, 'decided_by_name' | 'decided_at' | 'automatic' | 'explanation'>>;
type Props = { decision: Shown; type: CaseType | undefined; caseNumber: string };

// The appeal is handed in to the one who decided (FL 43 §), who hands it on.
function WhereToAppeal() {
  const texts = useWords().portal.decision;
  const to = authority();
  if (!to) return <p>{texts.appealToUnknown}</p>;
  const lines = [to.name, to.street, `${to.postal_code.replace(/^(\d{3})/, '$1 ')} ${to.city}`];
  return (
    <>
      <p>{texts.appealTo}</p>
      <address className="not-italic">
        {lines.filter(Boolean).map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
        <a className="link" href={`mailto:${to.email}`}>
          {to.email}
        </a>
      </address>
    </>
  );
}

export function DecisionLetter({ decision, type, caseNumber }: Props) {
  const { language, words } = useLanguage();
  const dates = useDates();
  const texts = words.portal.decision;
  const { valid_from, valid_to } = decision;
  const why = language === 'sv' ? decision.explanation?.sentences_sv : decision.explanation?.sentences_en;
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
      {why && why.length > 0 && (
        <>
          <h3>{texts.explanation}</h3>
          <RuleSentences sentences={why} />
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
        <p className="small quiet">
          {decision.automatic
            ? texts.automatic(dates.day(decision.decided_at))
            : texts.by(decision.decided_by_name, dates.day(decision.decided_at))}
        </p>
      )}
      <h3>{texts.appeal}</h3>
      <p>{texts[appeal]}</p>
      {appeal === 'merits' && (
        <>
          <WhereToAppeal />
          <p>{texts.appealNumber(caseNumber)}</p>
        </>
      )}
    </div>
  );
}
