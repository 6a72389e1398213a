// rjsf's widgets, drawn with the framework's form parts.
import { Checkbox, Input, RadioButton, Select, Textarea } from '@sk-web-gui/forms';
import type { BaseInputTemplateProps, EnumOptionsType, RegistryWidgetsType, WidgetProps } from '@rjsf/utils';
import { useWords } from '../language';
import type { Answers } from './form';

function wiring(props: { id: string; required?: boolean | undefined; rawErrors?: string[] | undefined }) {
  const isWrong = (props.rawErrors?.length ?? 0) > 0;
  return {
    id: props.id,
    'aria-describedby': `${props.id}__description ${props.id}__error`,
    'aria-invalid': isWrong
  };
}

function useOptions(props: WidgetProps<Answers>): EnumOptionsType[] {
  const words = useWords();
  if (props.schema.type === 'boolean')
    return [
      { value: true, label: words.common.yes },
      { value: false, label: words.common.no }
    ];
  const names = props.uiSchema?.['ui:enumNames'] as string[] | undefined;
  return (props.options.enumOptions ?? []).map((option, i) => ({
    value: option.value as unknown,
    label: names?.[i] ?? option.label
  }));
}

function RadioWidget(props: WidgetProps<Answers>) {
  const options = useOptions(props);
  return (
    <div id={props.id}>
      {options.map((option, i) => (
        <div key={String(option.value)} className="choice">
          <RadioButton
            id={`${props.id}-${i}`}
            name={props.id}
            checked={props.value === option.value}
            onChange={() => props.onChange(option.value)}
          >
            {option.label}
          </RadioButton>
        </div>
      ))}
    </div>
  );
}

function SelectWidget(props: WidgetProps<Answers>) {
  const words = useWords();
  const options = useOptions(props);
  return (
    <Select
      {...wiring(props)}
      value={props.value === undefined ? '' : String(props.value)}
      onChange={(event: React.ChangeEvent<HTMLSelectElement>) =>
        props.onChange(options.find((one) => String(one.value) === event.target.value)?.value)
      }
    >
      <Select.Option value="">{words.common.choose}</Select.Option>
      {options.map((option) => (
        <Select.Option key={String(option.value)} value={String(option.value)}>
          {option.label}
        </Select.Option>
      ))}
    </Select>
  );
}

function CheckboxesWidget(props: WidgetProps<Answers>) {
  const options = useOptions(props);
  const chosen = (Array.isArray(props.value) ? props.value : []) as unknown[];
  const toggle = (value: unknown) => {
    const next = options
      .map((option) => option.value as unknown)
      .filter((one) => (one === value ? !chosen.includes(one) : chosen.includes(one)));
    props.onChange(next.length > 0 ? next : undefined);
  };
  return (
    <div id={props.id}>
      {options.map((option, i) => (
        <div key={String(option.value)} className="choice">
          <Checkbox
            id={`${props.id}-${i}`}
            checked={chosen.includes(option.value)}
            onChange={() => toggle(option.value)}
          >
            {option.label}
          </Checkbox>
        </div>
      ))}
    </div>
  );
}

function TextareaWidget(props: WidgetProps<Answers>) {
  return (
    <Textarea
      {...wiring(props)}
      rows={4}
      value={(props.value as string | undefined) ?? ''}
      onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) =>
        props.onChange(event.target.value === '' ? undefined : event.target.value)
      }
    />
  );
}

const types: Record<string, string> = { date: 'date', email: 'email', phone: 'tel' };

// A number is typed as text: a browser's number field eats what it does not understand.
export function InputTemplate(props: BaseInputTemplateProps<Answers>) {
  const isNumber = props.schema.type === 'number' || props.schema.type === 'integer';
  return (
    <Input
      {...wiring(props)}
      type={types[props.schema.format ?? ''] ?? 'text'}
      inputMode={isNumber ? 'decimal' : undefined}
      autoComplete="off"
      value={(props.value as string | number | undefined) ?? ''}
      onChange={(event: React.ChangeEvent<HTMLInputElement>) => {
        const text = isNumber ? event.target.value.replace(',', '.') : event.target.value;
        props.onChange(text === '' ? undefined : text);
      }}
    />
  );
}

export const widgets: RegistryWidgetsType<Answers> = {
  RadioWidget,
  SelectWidget,
  CheckboxesWidget,
  TextareaWidget
};
