// How each field of a form is drawn: rjsf's uiSchema from the form's own texts.
import type { UiSchema } from '@rjsf/utils';
import type { Language } from '../language';
import type { Answers, FieldTexts, Form, Schema } from './form';

// Where the answer at a pointer was taken from, in words; undefined: it is one's own.
export type SourceOf = (pointer: string) => string | undefined;

const most_radios = 7; // more alternatives than that are a list to choose from
const long_text = 150; // characters; a longer text gets an area

function widgetOf(schema: Schema): string | undefined {
  if (schema.type === 'boolean') return 'radio';
  if (schema.enum) return schema.enum.length <= most_radios ? 'radio' : 'select';
  if (schema.type === 'array' && schema.items?.enum) return 'checkboxes';
  if (schema.type === 'string' && !schema.format && (schema.maxLength ?? 0) > long_text)
    return 'textarea';
  return undefined;
}

function optionNames(schema: Schema, texts: FieldTexts | undefined, language: Language) {
  const values = schema.enum ?? schema.items?.enum;
  return values?.map((value) => texts?.options?.[String(value)]?.[language] ?? String(value));
}

type Told = { form: Form; language: Language; sourceOf?: SourceOf | undefined };

function partsUi(told: Told, parts: Record<string, Schema>, pointer: string): UiSchema<Answers> {
  const ui: UiSchema<Answers> = {};
  for (const [key, part] of Object.entries(parts)) ui[key] = fieldUi(told, part, `${pointer}/${key}`);
  return ui;
}

function fieldUi(told: Told, schema: Schema, pointer: string): UiSchema<Answers> {
  const { form, language, sourceOf } = told;
  const texts = form.ui.texts[pointer];
  const ui: UiSchema<Answers> = {
    'ui:title': texts?.label[language] ?? pointer.split('/').pop() ?? '',
    'ui:description': texts?.help?.[language] ?? '',
    'ui:enumNames': optionNames(schema, texts, language),
    'ui:source': sourceOf?.(pointer) ?? ''
  };
  const widget = widgetOf(schema);
  if (widget) ui['ui:widget'] = widget;
  if (schema.items?.properties) ui.items = partsUi(told, schema.items.properties, `${pointer}/*`);
  return schema.properties ? { ...partsUi(told, schema.properties, pointer), ...ui } : ui;
}

export function uiSchemaOf(form: Form, schema: Schema, language: Language, sourceOf?: SourceOf): UiSchema<Answers> {
  const parts = partsUi({ form, language, sourceOf }, schema.properties ?? {}, '');
  return { ...parts, 'ui:submitButtonOptions': { norender: true } };
}
