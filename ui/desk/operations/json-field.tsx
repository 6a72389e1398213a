// Data that a person repairs: JSON as text, which says what is wrong with it before it is sent.
import { useWords } from '@shared/language';
import { TextArea } from '@shared/parts/fields';

export function prettyJson(value: unknown): string {
  return JSON.stringify(value ?? {}, null, 2);
}

// What was written, or why it cannot be used.
export function readJson(text: string): { value?: Record<string, unknown>; fault?: string } {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? { value: value as Record<string, unknown> } : { fault: '{ … }' };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

type Props = { label: string; help?: string; value: string; onChange: (value: string) => void };

export function JsonField({ label, help, value, onChange }: Props) {
  const words = useWords();
  const { fault } = readJson(value);
  return (
    <div className="code-field">
      <TextArea
        label={label}
        help={help}
        value={value}
        onChange={onChange}
        most={200_000}
        error={fault && `${words.desk.operations.notJson} ${fault}`}
      />
    </div>
  );
}
