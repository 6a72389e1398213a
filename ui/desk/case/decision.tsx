// The decision: written beside what the applicant will read, and then as it was made.
import { useState } from 'react';
import type { CaseType, NewDecision, Outcome } from '@shared/api/types';
import { useWords } from '@shared/language';
import { Button } from '@shared/parts/button';
import { DecisionLetter } from '@shared/parts/decision-letter';
import { Dialog } from '@shared/parts/dialog';
import { SelectField, TextArea, TextField } from '@shared/parts/fields';
import { ProblemNote } from '@shared/parts/problem-note';
import { useMay } from '@shared/session';
import { RulesSay, RuleTables } from '../process/explanation-panel';
import { useDraft } from '../draft';
import type { WholeCase } from '../queries';
import { useStatusName } from '../status-name';
import { seenOf, useChanges, type Seen } from './changes';
import type { Parts } from './parts';
import { ProposalNote } from './proposal';
import { decide, propose } from './send';
import { TextPicker } from './texts';

type Rules = NonNullable<CaseType['decision']>;
type Props = { whole: WholeCase; parts: Parts; type: CaseType; isClosed: boolean };
// With what one saw of the case when one began to write.
type Written = {
  seen: Seen;
  outcome: Outcome | ''; // nobody decides by leaving a field as it was
  reasons: string;
  legal_basis: string;
  valid_from: string;
  valid_to: string;
};

function needsValidity(rules: Rules, outcome: Outcome | '') {
  return outcome !== '' && (rules.validity?.outcomes.includes(outcome) ?? false);
}

function decisionOf(rules: Rules, written: Written): NewDecision | null {
  const { outcome, reasons, legal_basis, valid_from, valid_to } = written;
  if (outcome === '') return null;
  const isValidForATime = needsValidity(rules, outcome);
  return {
    outcome,
    reasons,
    legal_basis,
    ...(isValidForATime && valid_from && { valid_from }),
    ...(isValidForATime && valid_to && { valid_to })
  };
}

type Errors = { outcome?: string; reasons?: string };
type FieldProps = { whole: WholeCase; parts: Parts; rules: Rules; written: Written; errors: Errors; onChange: (written: Written) => void };

function Fields({ whole, parts, rules, written, errors, onChange }: FieldProps) {
  const words = useWords();
  const texts = words.desk.decision;
  const set = (change: Partial<Written>) => onChange({ ...written, ...change });
  return (
    <div className="stack">
      <SelectField
        label={texts.outcome}
        value={written.outcome}
        onChange={(outcome) => set({ outcome: outcome as Outcome })}
        empty={words.common.choose}
        error={errors.outcome}
        options={rules.outcomes.map((value) => ({ value, label: words.outcome[value] }))}
      />
      <TextPicker
        caseId={whole.shown.id}
        texts={parts.texts}
        use="decision"
        written={written.reasons}
        onText={(reasons) => set({ reasons })}
      />
      <TextArea
        label={texts.reasons}
        help={texts.reasonsHelp}
        value={written.reasons}
        onChange={(reasons) => set({ reasons })}
        error={errors.reasons}
      />
      <SelectField
        label={texts.legalBasis}
        value={written.legal_basis}
        onChange={(legal_basis) => set({ legal_basis })}
        options={rules.legal_basis.map((value) => ({ value, label: value }))}
      />
      {needsValidity(rules, written.outcome) && (
        <div className="cards">
          <TextField label={texts.validFrom} type="date" value={written.valid_from} onChange={(valid_from) => set({ valid_from })} />
          <TextField label={texts.validTo} type="date" value={written.valid_to} onChange={(valid_to) => set({ valid_to })} />
        </div>
      )}
    </div>
  );
}

type EditorProps = { whole: WholeCase; parts: Parts; type: CaseType; rules: Rules; isProposal: boolean; onClose: () => void };

// Where two decide, the one who handles the case proposes, in the same form.
function Editor({ whole, parts, type, rules, isProposal, onClose }: EditorProps) {
  const words = useWords();
  const changes = useChanges();
  const texts = words.desk.decision;
  const statusName = useStatusName(type.id);
  const [empty] = useState<Written>({
    seen: seenOf(whole),
    outcome: '',
    reasons: '',
    legal_basis: rules.legal_basis[0] ?? '',
    valid_from: '',
    valid_to: ''
  });
  const [written, setWritten, forget] = useDraft<Written>('decision', whole.shown.id, empty);
  const [errors, setErrors] = useState<Errors>({});
  const [isAsking, setIsAsking] = useState(false);
  const decision = decisionOf(rules, written);
  const verb = isProposal ? texts.propose : texts.decide;
  const make = () => {
    setIsAsking(false);
    if (!decision) return;
    const change = {
      rows: [
        {
          label: words.portal.decision.title,
          mine: `${words.outcome[decision.outcome]}. ${decision.reasons}`,
          theirs: (now: WholeCase) =>
            now.decision
              ? `${words.outcome[now.decision.outcome]}. ${now.decision.reasons}`
              : statusName(now.shown.status)
        }
      ],
      send: (now: WholeCase) => (isProposal ? propose(now, decision) : decide(now, decision)),
      onDone: () => {
        forget();
        onClose();
      },
      onSeen: (seen: Seen) => setWritten({ ...written, seen })
    };
    changes.make(change, written.seen);
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const hasReasons = written.reasons.trim() !== '';
        setErrors({
          ...(!decision && { outcome: words.common.required }),
          ...(!hasReasons && { reasons: words.common.required })
        });
        setIsAsking(decision !== null && hasReasons);
      }}
    >
      <div className="compare">
        <Fields whole={whole} parts={parts} rules={rules} written={written} errors={errors} onChange={setWritten} />
        <div className="panel bg-background-100" aria-label={texts.preview} role="group">
          <p className="small quiet mb-12">{texts.preview}</p>
          {decision && (
            <DecisionLetter decision={decision} type={type} caseNumber={whole.shown.number} />
          )}
        </div>
      </div>
      <ProblemNote error={changes.error} />
      <div className="row">
        <Button type="submit" loading={changes.isPending}>
          {verb}
        </Button>
        <Button variant="secondary" onClick={onClose}>
          {words.common.close}
        </Button>
      </div>
      {isAsking && decision && (
        <Dialog title={verb} narrow onClose={() => setIsAsking(false)}>
          <p>{isProposal ? texts.confirmProposal : texts.confirm}</p>
          <p>
            <strong>{words.outcome[decision.outcome]}</strong>, {whole.shown.number}
          </p>
          <div className="row-end">
            <Button variant="secondary" onClick={() => setIsAsking(false)}>
              {words.common.cancel}
            </Button>
            <Button onClick={make}>{verb}</Button>
          </div>
        </Dialog>
      )}
    </form>
  );
}

export function DecisionPanel({ whole, parts, type, isClosed }: Props) {
  const words = useWords();
  const may = useMay();
  // What was begun stands open when one comes back to it.
  const [open, setOpen] = useDraft<'decide' | 'propose' | null>('decision-open', whole.shown.id, null);
  const texts = words.desk.decision;
  const rules = type.decision;
  const explanation = whole.decision?.explanation;
  const isUndecided = Boolean(rules) && !whole.decision;
  const mayDecide = may('case_decide') && !isClosed;
  const mayPropose = Boolean(type.four_eyes) && may('case_handle') && !isClosed;
  return (
    <section className="panel stack" aria-labelledby="decision">
      <h2 id="decision">{words.portal.decision.title}</h2>
      {!rules && <p className="quiet">{texts.noDecision}</p>}
      {whole.decision && (
        <DecisionLetter decision={whole.decision} type={type} caseNumber={whole.shown.number} />
      )}
      {explanation ? (
        <RuleTables whole={whole} decisions={explanation.decisions} />
      ) : (
        <RulesSay whole={whole} type={type} />
      )}
      {isUndecided && type.four_eyes && <p className="small quiet">{texts.fourEyes}</p>}
      {isUndecided && parts.proposal && (
        <ProposalNote proposal={parts.proposal} type={type} whole={whole} mayDecide={mayDecide} />
      )}
      {isUndecided && !open && (
        <div className="row">
          <p className="quiet">{may('case_decide') || isClosed ? texts.none : texts.mayNot}</p>
          {mayPropose && (
            <Button variant="secondary" onClick={() => setOpen('propose')}>
              {texts.propose}
            </Button>
          )}
          {mayDecide && <Button onClick={() => setOpen('decide')}>{texts.write}</Button>}
        </div>
      )}
      {rules && isUndecided && open && (
        <Editor
          whole={whole}
          parts={parts}
          type={type}
          rules={rules}
          isProposal={open === 'propose'}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}
