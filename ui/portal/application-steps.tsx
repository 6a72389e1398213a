import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { answer, here, myCases, newKey } from '@shared/api/client';
import { asProblem, type FieldProblem } from '@shared/api/problem';
import type { CaseType, Draft } from '@shared/api/types';
import { CaseForm } from '@shared/forms/case-form';
import { askedAnswers, askedSections, sectionWith, type Form, type Section } from '@shared/forms/form';
import { merged } from '@shared/forms/merge';
import { useDates, useLanguage, useWords } from '@shared/language';
import { Button } from '@shared/parts/button';
import { useSession } from '@shared/session';
import { CheckStep } from './check-step';
import { DocumentStep } from './document-step';
import { keptKey, useDraft, withAnswers, type Saving } from './draft';
import { PrefillNote } from './prefill-note';
import { usePrefill, useSourceOf } from './prefill';

type Props = { type: CaseType; form: Form; draft: Draft | null };

const answers_pointer = '/form_data';

function formProblems(problems: FieldProblem[]): FieldProblem[] {
  return problems
    .filter((one) => one.pointer.startsWith(`${answers_pointer}/`))
    .map((one) => ({ ...one, pointer: one.pointer.slice(answers_pointer.length) }));
}

// Where one is among the steps; a heading that takes the focus when the step changes.
function Step({ names, current, children }: { names: string[]; current: number; children: ReactNode }) {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) heading.current?.focus();
    isFirst.current = false;
  }, [current]);
  return (
    <section className="panel stack">
      <nav aria-label={words.portal.form.progress}>
        <ol className="steps">
          {names.map((name, i) => (
            <li key={name} aria-current={i === current ? 'step' : undefined}>
              {i + 1}. {name}
            </li>
          ))}
        </ol>
      </nav>
      <p className="small quiet">{words.portal.form.step(current + 1, names.length)}</p>
      <h2 ref={heading} tabIndex={-1} className="outline-none">
        {names[current]}
      </h2>
      {children}
    </section>
  );
}

function SavingNote({ saving }: { saving: Saving }) {
  const words = useWords();
  const dates = useDates();
  const texts = words.portal.form;
  return (
    <p role="status" className={saving.state === 'failed' ? 'note note-warn small' : 'small quiet'}>
      {(saving.state === 'saving' || saving.state === 'waiting') && texts.saving}
      {saving.state === 'saved' && saving.at && texts.saved(dates.moment(saving.at))}
      {saving.state === 'failed' && texts.notSaved}
    </p>
  );
}

type Filling = ReturnType<typeof useDraft>;

// What is no longer asked is not handed in: nobody has seen it on the page that checks it all.
function handedIn(form: Form, { filled, change }: Filling) {
  const answers = askedAnswers(form, filled.answers);
  if (Object.keys(answers).length !== Object.keys(filled.answers).length) change((now) => withAnswers(now, answers));
}

function useSubmission(form: Form, draft: Filling, onProblems: (found: FieldProblem[]) => void) {
  const navigate = useNavigate();
  const key = useRef(newKey());
  return useMutation({
    mutationFn: async () => {
      handedIn(form, draft);
      const saved = await draft.flush();
      const { email, phone } = draft.filled;
      return answer(
        myCases.POST('/{municipality_id}/drafts/{draft_id}/submissions', {
          params: {
            path: { ...here(), draft_id: saved?.id ?? '' },
            header: { 'Idempotency-Key': key.current }
          },
          body: { ...(email && { email }), ...(phone && { phone }) }
        })
      );
    },
    onSuccess: async (made) => {
      draft.forget();
      await navigate({ to: '/receipts/$caseId', params: { caseId: made.id } });
    },
    onError: (error) => {
      // What was refused is no longer the same when it is sent again.
      key.current = newKey();
      onProblems(formProblems(asProblem(error).problems));
    }
  });
}

export function ApplicationSteps({ type, form, draft: found }: Props) {
  const { language, words } = useLanguage();
  const session = useSession();
  const navigate = useNavigate();
  const draft = useDraft(type.id, keptKey(type.id, session.acting_for), found);
  const [step, setStep] = useState(0);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const { filled, change } = draft;
  const sections = askedSections(form, filled.answers);
  const goTo = (section: Section) => setStep(sections.indexOf(section));
  const prefilling = usePrefill(type, draft, !found && !draft.isRestored);
  const sourceOf = useSourceOf(filled.prefilled);
  const submission = useSubmission(form, draft, (wrong) => {
    setProblems(wrong);
    const first = sectionWith(sections, wrong.map((one) => one.pointer.split('/')[1] ?? ''));
    if (first >= 0) setStep(first);
  });
  const texts = words.portal.form;
  const names = [...sections.map((section) => section.title[language]), texts.documents, texts.check];
  const section = sections[step];
  const later = async () => {
    await draft.flush();
    await navigate({ to: '/' });
  };
  return (
    <div className="stack">
      {draft.isRestored && <p className="note note-info">{texts.restored}</p>}
      {section && <PrefillNote query={prefilling} />}
      <Step names={names} current={step}>
        {section && (
          <CaseForm
            key={section.title.sv}
            form={form}
            sections={[section]}
            answers={filled.answers}
            sourceOf={sourceOf}
            problems={problems}
            onChange={(answers, before) =>
              change((now) => withAnswers(now, merged(before, answers, now.answers)))
            }
            onDone={() => setStep(step + 1)}
          >
            <StepButtons step={step} onBack={() => setStep(step - 1)} onLater={() => void later()} />
          </CaseForm>
        )}
        {step === sections.length && (
          <DocumentStep
            type={type}
            filled={filled}
            onChange={(part) => change((now) => ({ ...now, ...part }))}
            onBack={() => setStep(step - 1)}
            onDone={() => setStep(step + 1)}
          />
        )}
        {step === sections.length + 1 && (
          <CheckStep
            type={type}
            form={form}
            filled={{ ...filled, answers: askedAnswers(form, filled.answers) }}
            submission={submission}
            onSection={goTo}
            onDocuments={() => setStep(sections.length)}
          />
        )}
      </Step>
      <SavingNote saving={draft.saving} />
    </div>
  );
}

function StepButtons({ step, onBack, onLater }: { step: number; onBack: () => void; onLater: () => void }) {
  const words = useWords();
  return (
    <div className="row">
      <Button type="submit">{words.common.next}</Button>
      {step > 0 && (
        <Button variant="secondary" onClick={onBack}>
          {words.common.back}
        </Button>
      )}
      <Button variant="tertiary" onClick={onLater}>
        {words.portal.form.later}
      </Button>
    </div>
  );
}
