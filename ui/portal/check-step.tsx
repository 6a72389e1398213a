// Everything once more before it is sent.
import type { UseMutationResult } from '@tanstack/react-query';
import type { CaseType } from '@shared/api/types';
import { AnswersView } from '@shared/forms/answers';
import type { Form, Section } from '@shared/forms/form';
import { useNamed, useWords } from '@shared/language';
import { Button } from '@shared/parts/button';
import { ProblemNote } from '@shared/parts/problem-note';
import type { Filled } from './draft';

type Props = {
  type: CaseType;
  form: Form;
  filled: Filled;
  submission: UseMutationResult<unknown, unknown, void>;
  onSection: (section: Section) => void;
  onDocuments: () => void;
};

export function CheckStep({ type, form, filled, submission, onSection, onDocuments }: Props) {
  const words = useWords();
  const named = useNamed();
  const texts = words.portal.form;
  const kindName = (kind: string) =>
    named(type.attachment_kinds.find((one) => one.id === kind)?.names);
  return (
    <div className="stack-lg">
      <p>{texts.checkLead}</p>
      <AnswersView form={form} answers={filled.answers} onChange={onSection} />
      <section className="stack">
        <div className="row justify-between">
          <h3>{texts.documents}</h3>
          <button
            type="button"
            className="link"
            aria-label={texts.change(texts.documents)}
            onClick={onDocuments}
          >
            {words.common.change}
          </button>
        </div>
        {filled.files.length === 0 && <p className="quiet">{words.document.none}</p>}
        <ul className="plain-list">
          {filled.files.map((file) => (
            <li key={file.upload_id} className="words">
              {file.name} <span className="quiet small">{kindName(file.kind)}</span>
            </li>
          ))}
        </ul>
        <dl className="facts">
          <dt>{texts.email}</dt>
          <dd>{filled.email || words.form.notAnswered}</dd>
          <dt>{texts.phone}</dt>
          <dd>{filled.phone || words.form.notAnswered}</dd>
        </dl>
      </section>
      <ProblemNote error={submission.error} />
      <div className="row">
        <Button
          loading={submission.isPending}
          loadingText={words.common.sending}
          onClick={() => submission.mutate()}
        >
          {texts.submit}
        </Button>
        <Button variant="secondary" onClick={onDocuments}>
          {words.common.back}
        </Button>
      </div>
    </div>
  );
}
