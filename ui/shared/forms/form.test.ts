// The forms of the real case types, as the pages ask them.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { en } from '../words/en';
import { sv } from '../words/sv';
import { askedAnswers, askedSections, schemaOf, type Answers, type Form } from './form';
import { errorsOf } from './validator';

const folder = new URL('../../../case-types/', import.meta.url);

function read(caseType: string): Form {
  const json = (name: string) =>
    JSON.parse(readFileSync(new URL(`${caseType}/${name}`, folder), 'utf8')) as never;
  return { schema: json('form.schema.json'), ui: json('form.ui.json') };
}

const parking = read('parking-permit');

function problems(form: Form, answers: Answers) {
  const fields = askedSections(form, answers).flatMap((section) => section.fields);
  return errorsOf(sv, schemaOf(form, answers, fields), answers);
}

function titles(form: Form, answers: Answers) {
  return askedSections(form, answers).map((section) => section.title.sv);
}

it('a section is asked when one of its fields is', () => {
  expect(titles(parking, { application_kind: 'new' })).not.toContain('Tidigare tillstånd');
  expect(titles(parking, { application_kind: 'lost' })).toContain('Tidigare tillstånd');
});

it('what the answers make necessary is asked for in our words', () => {
  const found = problems(parking, { application_kind: 'new', capacity: 'driver' });

  const named = found.map((error) => error.property);
  expect(named).toContain('.reason');
  expect(named).toContain('.signing_ability');
  expect(named).not.toContain('.loss_kind');
  expect(new Set(found.map((error) => error.message))).toEqual(new Set([sv.problem.required]));
});

it('limits are told with their number', () => {
  const answers = { application_kind: 'new', walking_ability: true, walking_distance_max_m: 9000 };
  const found = problems(parking, answers).find((one) => one.property === '.walking_distance_max_m');

  expect(found?.message).toBe(sv.problem.maximum(5000));
  expect(en.problem.maximum(5000)).toContain('5000');
});

it('an answer to a question that is no longer asked is not handed in', () => {
  const answers = { application_kind: 'lost', loss_kind: 'stolen', reason: 'Artros' };

  expect(askedAnswers(parking, answers)).toEqual({ application_kind: 'lost', loss_kind: 'stolen' });
});

it('a list of things is checked item by item', () => {
  const form = read('it-support');
  const answers = { category: 'order', articles: [{ article: 'Skärm' }] };
  const found = problems(form, answers).map((error) => error.property);

  expect(found).toContain('.articles.0.quantity');
});

it.each(readdirSync(folder))('every field of %s has its texts in both languages', (caseType) => {
  const form = read(caseType);
  for (const key of Object.keys(form.schema.properties ?? {})) {
    const label = form.ui.texts[`/${key}`]?.label;
    expect(label?.sv, key).toBeTruthy();
    expect(label?.en, key).toBeTruthy();
  }
});
