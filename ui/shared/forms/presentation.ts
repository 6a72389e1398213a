// How each field of a form is drawn: rjsf's uiSchema from the form's own texts.
import type { UiSchema } from '@rjsf/utils';
import type { Language } from '../language';
import type { Answers, FieldTexts, Form, Schema } from './form';

// Where an answer that is prefilled was taken from.
export type SourceOf = (key: string) => string | undefined;

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

function fieldUi(form: Form, schema: Schema, pointer: string, language: Language): UiSchema<Answers> {
  const texts = form.ui.texts[pointer];
  const ui: UiSchema<Answers> = {
    'ui:title': texts?.label[language] ?? pointer.split('/').pop() ?? '',
    'ui:description': texts?.help?.[language] ?? '',
    'ui:enumNames': optionNames(schema, texts, language)
  };
  const widget = widgetOf(schema);
  if (widget) ui['ui:widget'] = widget;
  const properties = schema.items?.properties;
  if (properties) {
    const items: UiSchema<Answers> = {};
    for (const [key, property] of Object.entries(properties))
      items[key] = fieldUi(form, property, `${pointer}/*/${key}`, language);
    ui.items = items;
  }
  return ui;
}

export function uiSchemaOf(form: Form, schema: Schema, language: Language, sourceOf?: SourceOf): UiSchema<Answers> {
  const ui: UiSchema<Answers> = { 'ui:submitButtonOptions': { norender: true } };
  for (const [key, property] of Object.entries(schema.properties ?? {}))
    ui[key] = { ...fieldUi(form, property, `/${key}`, language), 'ui:source': sourceOf?.(key) ?? '' };
  return ui;
}
