// A case type's form: its JSON Schema and its texts, and what of it is asked given what was
// answered so far. Pure; what draws it is case-form.tsx.
import { Validator, type Schema as CheckedSchema } from '@cfworker/json-schema';
import type { CaseTypeForm, Names } from '../api/types';

export type Schema = {
  type?: string;
  format?: string;
  enum?: unknown[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  pattern?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  allOf?: Condition[];
  additionalProperties?: boolean;
};

type Condition = { if?: Schema; then?: Schema; else?: Schema };

export type FieldTexts = {
  label: Names;
  help?: Names | null;
  options?: Record<string, Names> | null;
  show_when?: { field: string; equals: unknown[] } | null;
};

export type Section = { title: Names; help?: Names | null; fields: string[] };
export type FormUi = { sections: Section[]; texts: Record<string, FieldTexts> };
export type Form = { schema: Schema; ui: FormUi };
export type Answers = Record<string, unknown>;

export function formOf(told: CaseTypeForm): Form {
  return { schema: told.schema as Schema, ui: told.ui as FormUi };
}

export function fits(schema: Schema, answers: unknown): boolean {
  return new Validator(schema as CheckedSchema, '7').validate(answers).valid;
}

export function keyOf(pointer: string): string {
  return pointer.slice(1).replaceAll('~1', '/').replaceAll('~0', '~');
}

// A field is asked when the field it depends on is asked and has one of the values.
export function isAsked(form: Form, answers: Answers, pointer: string): boolean {
  const when = form.ui.texts[pointer]?.show_when;
  if (!when) return true;
  const value = answers[keyOf(when.field)];
  return when.equals.includes(value) && isAsked(form, answers, when.field);
}

// What must be answered, with the conditions that these answers meet.
export function requiredKeys(form: Form, answers: Answers): Set<string> {
  const required = new Set(form.schema.required ?? []);
  for (const condition of form.schema.allOf ?? []) {
    const branch = condition.if && fits(condition.if, answers) ? condition.then : condition.else;
    for (const key of branch?.required ?? []) required.add(key);
  }
  return required;
}

// The fields of a section that are asked now, in the order of the page.
export function askedFields(form: Form, answers: Answers, section: Section): string[] {
  return section.fields.filter((pointer) => isAsked(form, answers, pointer));
}

// The sections that ask anything now.
export function askedSections(form: Form, answers: Answers): Section[] {
  return form.ui.sections.filter((section) => askedFields(form, answers, section).length > 0);
}

// The schema of some fields, without conditions: these are settled.
export function schemaOf(form: Form, answers: Answers, pointers: string[], isComplete = true): Schema {
  const keys = pointers.map(keyOf);
  const required = requiredKeys(form, answers);
  const properties: Record<string, Schema> = {};
  for (const key of keys) {
    const property = form.schema.properties?.[key];
    if (property) properties[key] = property;
  }
  return {
    type: 'object',
    properties,
    required: isComplete ? keys.filter((key) => required.has(key)) : []
  };
}

// The answers to what is asked: what was answered before a field was hidden again stays on the page
// and out of what is handed in.
export function askedAnswers(form: Form, answers: Answers): Answers {
  const kept: Answers = {};
  for (const section of form.ui.sections)
    for (const pointer of askedFields(form, answers, section)) {
      const value = answers[keyOf(pointer)];
      if (value !== undefined) kept[keyOf(pointer)] = value;
    }
  return kept;
}

// The first section with one of these fields; -1 where none has.
export function sectionWith(sections: Section[], keys: string[]): number {
  return sections.findIndex((section) =>
    section.fields.some((pointer) => keys.includes(keyOf(pointer)))
  );
}
