// Some of a case type's questions, drawn by rjsf. It checks when one goes on, says at the top what
// is wrong with a link to each field, and from then on checks while one types.
import RjsfForm, { type IChangeEvent } from '@rjsf/core';
import { toErrorSchema, type ErrorSchema, type RJSFSchema, type RJSFValidationError } from '@rjsf/utils';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { FieldProblem } from '../api/problem';
import { useLanguage } from '../language';
import { askedFields, keyOf, schemaOf, type Answers, type Form, type Section } from './form';
import { uiSchemaOf, type SourceOf } from './presentation';
import { templates } from './templates';
import { makeValidator } from './validator';
import { widgets } from './widgets';

type Props = {
  form: Form;
  sections: Section[];
  answers: Answers;
  isComplete?: boolean; // false: what came on paper may lack answers
  sourceOf?: SourceOf | undefined; // of an answer that was taken from somewhere
  problems?: FieldProblem[]; // what the server said, by pointer into the answers
  // With what the form was drawn with: other answers may have come since.
  onChange: (answers: Answers, before: Answers) => void;
  onDone: () => void;
  children: ReactNode; // the buttons
};

// What the server said of these fields, as rjsf has it.
export function serverErrors(problems: FieldProblem[], text: string): ErrorSchema<Answers> {
  const errors: RJSFValidationError[] = problems.map((one) => ({
    property: one.pointer.split('/').slice(1).map((part) => `.${part}`).join(''),
    message: text,
    stack: text
  }));
  return toErrorSchema<Answers>(errors);
}

function focusField(id: string) {
  const field = document.getElementById(id);
  const target = field?.matches('input, select, textarea, legend')
    ? field
    : field?.querySelector<HTMLElement>('input, select, textarea');
  target?.focus();
}

type Wrong = { property: string; label: string; text: string };

function ErrorSummary({ wrong, title }: { wrong: Wrong[]; title: string }) {
  return (
    <div role="alert" className="note note-bad stack">
      <strong>{title}</strong>
      <ul className="plain-list">
        {wrong.map((one) => {
          const id = `root${one.property.replaceAll('.', '_')}`;
          return (
            <li key={id + one.text}>
              <a
                href={`#${id}`}
                className="link"
                onClick={(event) => {
                  event.preventDefault();
                  focusField(id);
                }}
              >
                {one.label}: {one.text}
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function labelOf(form: Form, property: string, language: 'sv' | 'en') {
  const pointer = property.replaceAll('.', '/').replace(/\/\d+(?=\/|$)/g, '/*');
  const texts = form.ui.texts[pointer] ?? form.ui.texts[`/${property.split('.')[1] ?? ''}`];
  return texts?.label[language] ?? property;
}

export function CaseForm(props: Props) {
  const { form, sections, answers, isComplete = true, sourceOf, problems, onChange, onDone, children } = props;
  const { language, words } = useLanguage();
  const [wrong, setWrong] = useState<RJSFValidationError[]>([]);
  const summary = useRef<HTMLDivElement>(null);
  const validator = useMemo(() => makeValidator(words), [words]);
  const pointers = sections.flatMap((section) => askedFields(form, answers, section));
  const schema = schemaOf(form, answers, pointers, isComplete);
  const own: Answers = {};
  for (const key of pointers.map(keyOf)) if (answers[key] !== undefined) own[key] = answers[key];
  const told = problems?.length ? serverErrors(problems, words.problem.other) : undefined;
  return (
    <div className="stack">
      <div ref={summary} tabIndex={-1}>
        {wrong.length > 0 && (
          <ErrorSummary
            title={words.errors.formTitle}
            wrong={wrong.map((one) => ({
              property: one.property ?? '',
              label: labelOf(form, one.property ?? '', language),
              text: one.message ?? ''
            }))}
          />
        )}
      </div>
      <RjsfForm<Answers>
        schema={schema as RJSFSchema}
        uiSchema={uiSchemaOf(form, schema, language, sourceOf)}
        validator={validator}
        formData={own}
        widgets={widgets}
        templates={templates}
        showErrorList={false}
        noHtml5Validate
        liveValidate={wrong.length > 0}
        focusOnFirstError={false}
        {...(told && { extraErrors: told })}
        onChange={(event: IChangeEvent<Answers>) => {
          onChange({ ...answers, ...event.formData }, answers);
          if (wrong.length > 0) setWrong(event.errors);
        }}
        onError={(errors) => {
          setWrong(errors);
          summary.current?.focus();
        }}
        onSubmit={() => {
          setWrong([]);
          onDone();
        }}
      >
        <div className="pt-24">{children}</div>
      </RjsfForm>
    </div>
  );
}
