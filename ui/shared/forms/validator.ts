// rjsf's validator over @cfworker/json-schema, which interprets a schema: the usual one compiles it
// with `new Function`, and our pages allow no eval. What is wrong is said in our words, by keyword.
import { Validator, type OutputUnit, type Schema as CheckedSchema } from '@cfworker/json-schema';
import { toErrorList, toErrorSchema, type RJSFSchema, type RJSFValidationError, type ValidatorType } from '@rjsf/utils';
import type { Words } from '../words/sv';
import type { Answers, Schema } from './form';

// Keywords that only pass on what a part of theirs said.
const carriers = new Set(['properties', 'items', 'allOf', 'if', 'then', 'else', 'additionalProperties']);

function lengthText(words: Words, keyword: string, schema: Schema): string {
  const { problem } = words;
  switch (keyword) {
    case 'minLength':
      return problem.minLength(schema.minLength ?? 1);
    case 'maxLength':
      return problem.maxLength(schema.maxLength ?? 0);
    case 'minItems':
      return problem.minItems(schema.minItems ?? 1);
    case 'maxItems':
      return problem.maxItems(schema.maxItems ?? 0);
    case 'minimum':
      return problem.minimum(schema.minimum ?? 0);
    default:
      return problem.maximum(schema.maximum ?? 0);
  }
}

function formatText(words: Words, format: string | undefined): string {
  const { format: texts } = words.problem;
  if (format === 'date' || format === 'email' || format === 'phone') return texts[format];
  return texts.other;
}

export function textOf(words: Words, keyword: string, schema: Schema): string {
  const { problem } = words;
  switch (keyword) {
    case 'required':
      return problem.required;
    case 'type':
      if (schema.type === 'integer') return problem.integer;
      return schema.type === 'number' ? problem.number : problem.type;
    case 'enum':
    case 'const':
      return problem.enum;
    case 'pattern':
      return problem.pattern;
    case 'format':
      return formatText(words, schema.format);
    case 'minLength':
    case 'maxLength':
    case 'minItems':
    case 'maxItems':
    case 'minimum':
    case 'maximum':
      return lengthText(words, keyword, schema);
    default:
      return problem.other;
  }
}

// The part of the schema that an instance location is about.
function partAt(schema: Schema, parts: string[]): Schema {
  let part: Schema | undefined = schema;
  for (const name of parts) part = part?.properties?.[name] ?? part?.items;
  return part ?? {};
}

function errorOf(words: Words, schema: Schema, unit: OutputUnit): RJSFValidationError {
  const parts = unit.instanceLocation.split('/').slice(1).map(decodeURIComponent);
  const missing = unit.keyword === 'required' ? /"(.*)"/.exec(unit.error)?.[1] : undefined;
  const path = missing === undefined ? parts : [...parts, missing];
  const message = textOf(words, unit.keyword, partAt(schema, parts));
  return {
    name: unit.keyword,
    property: path.map((part) => `.${part}`).join(''),
    message,
    stack: message,
    params: {}
  };
}

function unitsOf(schema: Schema, answers: unknown): OutputUnit[] {
  const { errors } = new Validator(schema as CheckedSchema, '7', false).validate(answers);
  return errors.filter((unit) => !carriers.has(unit.keyword));
}

export function errorsOf(words: Words, schema: Schema, answers: Answers): RJSFValidationError[] {
  // As JSON has it: a field that was emptied is not there.
  const sent = JSON.parse(JSON.stringify(answers)) as Answers;
  return unitsOf(schema, sent).map((unit) => errorOf(words, schema, unit));
}

export function makeValidator(words: Words): ValidatorType<Answers> {
  return {
    validateFormData(answers, schema) {
      const errors = errorsOf(words, schema as Schema, answers ?? {});
      return { errors, errorSchema: toErrorSchema<Answers>(errors) };
    },
    toErrorList: (errorSchema, path) => toErrorList(errorSchema, path),
    isValid: (schema: RJSFSchema, answers) => unitsOf(schema as Schema, answers).length === 0,
    rawValidation(schema: RJSFSchema, answers) {
      return { errors: unitsOf(schema as Schema, answers) as never };
    }
  };
}
