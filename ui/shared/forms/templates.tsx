// How rjsf's fields, lists and objects stand on the page: label or legend, help, error, in the
// order in which one reads them.
import type { ArrayFieldTemplateProps, FieldTemplateProps, ObjectFieldTemplateProps, TemplatesType } from '@rjsf/utils';
import { useWords } from '../language';
import { FieldError } from '../parts/fields';
import { Button } from '../parts/button';
import type { Answers } from './form';
import { InputTemplate } from './widgets';

function isGroup({ uiSchema }: FieldTemplateProps<Answers>) {
  return ['radio', 'checkboxes'].includes(String(uiSchema?.['ui:widget']));
}

// What helps to answer, and where an answer that stands there already was taken from.
function Help({ id, text, source }: { id: string; text: string | undefined; source: unknown }) {
  if (!text && !source) return null;
  return (
    <div id={`${id}__description`} className="field-help">
      {text && <p>{text}</p>}
      {source ? <p className="field-source words">{String(source)}</p> : null}
    </div>
  );
}

function FieldTemplate(props: FieldTemplateProps<Answers>) {
  const words = useWords();
  const { id, label, rawDescription, rawErrors, required, children, schema } = props;
  if (id === 'root' || props.hidden) return <>{children}</>;
  const isList = schema.type === 'array' && !isGroup(props);
  if (schema.type === 'object' || isList) return <>{children}</>;
  const source: unknown = props.uiSchema?.['ui:source'];
  const error = <FieldError id={`${id}__error`} text={rawErrors?.[0]} />;
  const mark = !required && <span className="quiet small font-normal"> ({words.common.optional})</span>;
  if (isGroup(props))
    return (
      <fieldset className="choices" aria-describedby={`${id}__description ${id}__error`}>
        <legend>
          {label}
          {mark}
        </legend>
        <Help id={id} text={rawDescription} source={source} />
        {children}
        {error}
      </fieldset>
    );
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {label}
        {mark}
      </label>
      <Help id={id} text={rawDescription} source={source} />
      {children}
      {error}
    </div>
  );
}

// An answer of several parts, as an address, stands together under its name.
function ObjectFieldTemplate(props: ObjectFieldTemplateProps<Answers>) {
  const { idSchema, title, properties, uiSchema } = props;
  const parts = properties.map((property) => property.content);
  const id = idSchema.$id;
  // The form itself and an entry of a list have no name of their own.
  if (!uiSchema?.['ui:title']) return <div className="stack">{parts}</div>;
  const help = uiSchema['ui:description'] as string | undefined;
  const source: unknown = uiSchema['ui:source'];
  return (
    <fieldset className="choices stack" aria-describedby={help || source ? `${id}__description` : undefined}>
      <legend id={id} tabIndex={-1}>
        {title}
      </legend>
      <Help id={id} text={help} source={source} />
      {parts}
    </fieldset>
  );
}

function ArrayFieldTemplate(props: ArrayFieldTemplateProps<Answers>) {
  const words = useWords();
  const { idSchema, title, items, canAdd, onAddClick, rawErrors, uiSchema } = props;
  const id = idSchema.$id;
  return (
    <fieldset className="choices stack" aria-describedby={`${id}__description ${id}__error`}>
      <legend id={id} tabIndex={-1}>
        {title}
      </legend>
      <Help id={id} text={uiSchema?.['ui:description'] as string | undefined} source={uiSchema?.['ui:source']} />
      {items.map((item) => (
        <fieldset key={item.key} className="panel choices stack">
          <legend className="small">{words.form.item(item.index + 1)}</legend>
          {item.children}
          <div>
            <Button variant="tertiary" size="sm" onClick={item.onDropIndexClick(item.index)}>
              {words.form.removeItem(item.index + 1)}
            </Button>
          </div>
        </fieldset>
      ))}
      <FieldError id={`${id}__error`} text={rawErrors?.[0]} />
      {canAdd && (
        <div>
          <Button variant="secondary" onClick={onAddClick}>
            {items.length === 0 ? words.common.added : words.form.addItem}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

export const templates: Partial<TemplatesType<Answers>> = {
  FieldTemplate,
  ObjectFieldTemplate,
  ArrayFieldTemplate,
  BaseInputTemplate: InputTemplate
};
