// Fields with label, help and error, tied together for those who hear the page.
import { Input, Select, Textarea } from '@sk-web-gui/forms';
import { useId, type ReactNode } from 'react';
import { useWords } from '../language';

type Shown = {
  label: string;
  help?: string | undefined;
  error?: string | undefined;
  optional?: boolean;
  id?: string;
};

type Wired = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean };

export function Field(props: Shown & { children: (wired: Wired) => ReactNode }) {
  const words = useWords();
  const made = useId();
  const id = props.id ?? made;
  const described = [props.help && `${id}-help`, props.error && `${id}-error`];
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {props.label}
        {props.optional && <span className="quiet small font-normal"> ({words.common.optional})</span>}
      </label>
      {props.help && (
        <p id={`${id}-help`} className="field-help">
          {props.help}
        </p>
      )}
      {props.children({
        id,
        'aria-describedby': described.filter(Boolean).join(' ') || undefined,
        'aria-invalid': Boolean(props.error)
      })}
      <FieldError id={`${id}-error`} text={props.error} />
    </div>
  );
}

export function FieldError({ id, text }: { id: string; text?: string | undefined }) {
  if (!text) return null;
  return (
    <p id={id} className="field-error">
      <span aria-hidden="true">!</span> {text}
    </p>
  );
}

type TextProps = Shown & {
  value: string;
  onChange: (value: string) => void;
  type?: string;
  most?: number;
  autoComplete?: string;
};

export function TextField({ value, onChange, type, most, autoComplete, ...shown }: TextProps) {
  return (
    <Field {...shown}>
      {(wired) => (
        <Input
          {...wired}
          type={type ?? 'text'}
          value={value}
          maxLength={most}
          autoComplete={autoComplete ?? 'off'}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

// What is over the limit may be pasted all the same: the field says how much to take away.
export function TextArea({ value, onChange, most = 20_000, ...shown }: TextProps) {
  const words = useWords();
  const length = Array.from(value).length;
  const over = length > most ? words.common.tooLong(most, length - most) : undefined;
  return (
    <Field {...shown} error={shown.error ?? over}>
      {(wired) => (
        <Textarea
          {...wired}
          rows={5}
          value={value}
          onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export type Option = { value: string; label: string };

type SelectProps = Shown & {
  value: string;
  onChange: (value: string) => void;
  options: Option[];
  empty?: string; // the text of no choice; without it one must be chosen
};

export function SelectField({ value, onChange, options, empty, ...shown }: SelectProps) {
  return (
    <Field {...shown}>
      {(wired) => (
        <Select
          {...wired}
          value={value}
          onChange={(event: React.ChangeEvent<HTMLSelectElement>) => onChange(event.target.value)}
        >
          {empty !== undefined && <Select.Option value="">{empty}</Select.Option>}
          {options.map((option) => (
            <Select.Option key={option.value} value={option.value}>
              {option.label}
            </Select.Option>
          ))}
        </Select>
      )}
    </Field>
  );
}
