// A filter that is written, or put together field by field. What is written stays until it is used.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, caseManagement, here } from '@shared/api/client';
import type { FieldDescription } from '@shared/api/types';
import { useNamed, useWords } from '@shared/language';
import { Button } from '@shared/parts/button';
import { SelectField, TextArea, TextField } from '@shared/parts/fields';
import { filterDetail, filterError } from './filter-error';
import { valueText, withPart } from './filter-text';

export const most_filter = 10_000; // characters

type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=';

function operatorsOf(field: FieldDescription | undefined): Operator[] {
  const hasOrder = field && ['time', 'date', 'whole', 'real'].includes(field.kind);
  return hasOrder ? ['=', '!=', '<', '<=', '>', '>='] : ['=', '!='];
}

function useFields(caseType: string | undefined) {
  return useQuery({
    queryKey: ['case-fields', caseType ?? ''],
    staleTime: 10 * 60_000,
    queryFn: () =>
      answer(
        caseManagement.GET('/{municipality_id}/case-fields', {
          params: { path: here(), query: caseType ? { case_type: caseType } : {} }
        })
      )
  });
}

type BuilderProps = { caseType: string | undefined; onAdd: (part: string) => void };

function Builder({ caseType, onAdd }: BuilderProps) {
  const words = useWords();
  const named = useNamed();
  const texts = words.desk.filter;
  const fields = useFields(caseType);
  const [name, setName] = useState('');
  const [operator, setOperator] = useState<Operator>('=');
  const [value, setValue] = useState('');
  const field = fields.data?.find((one) => one.name === name);
  const choose = (chosen: string) => {
    setName(chosen);
    setOperator('=');
    setValue('');
  };
  const words_of = field?.kind === 'truth' ? ['true', 'false'] : (field?.words ?? []);
  const isDay = field?.kind === 'time' || field?.kind === 'date';
  return (
    <div className="filters items-end">
      <SelectField
        label={texts.field}
        value={name}
        onChange={choose}
        empty={words.common.choose}
        options={(fields.data ?? []).map((one) => ({
          value: one.name,
          label: `${named(one.headings)} (${one.name})`
        }))}
      />
      <SelectField
        label={texts.operator}
        value={operator}
        onChange={(chosen) => setOperator(chosen as Operator)}
        options={operatorsOf(field).map((one) => ({ value: one, label: `${one} ${texts.operators[one]}` }))}
      />
      {words_of.length > 0 ? (
        <SelectField
          label={texts.value}
          value={value}
          onChange={setValue}
          empty={words.common.choose}
          options={words_of.map((one) => ({ value: one, label: one }))}
        />
      ) : (
        <TextField label={texts.value} type={isDay ? 'date' : 'text'} value={value} most={500} onChange={setValue} />
      )}
      <Button
        variant="secondary"
        disabled={!field || !value.trim()}
        onClick={() => {
          onAdd(`${name} ${operator} ${valueText(value.trim())}`);
          choose('');
        }}
      >
        {texts.add}
      </Button>
    </div>
  );
}

type Props = {
  caseType: string | undefined;
  typed: string;
  error: unknown;
  onTyped: (typed: string) => void;
};

// Keyed by what is used, so that a chip that is taken away also leaves the text.
export function TypedFilter({ caseType, typed, error, onTyped }: Props) {
  const words = useWords();
  const texts = words.desk.filter;
  const [text, setText] = useState(typed);
  const wrong = filterError(words, error);
  return (
    <details className="stack" open={Boolean(wrong) || undefined}>
      <summary className="link">{texts.title}</summary>
      <div className="stack mt-12">
        <Builder caseType={caseType} onAdd={(part) => onTyped(withPart(typed, part))} />
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            onTyped(text.trim());
          }}
        >
          <TextArea
            label={texts.write}
            help={texts.writeHelp}
            value={text}
            most={most_filter}
            onChange={setText}
            error={wrong || undefined}
          />
          {wrong && (
            <p className="small quiet" lang="en">
              {filterDetail(error)}
            </p>
          )}
          <div className="row">
            <Button type="submit" variant="secondary">
              {texts.use}
            </Button>
          </div>
        </form>
        <details>
          <summary className="link small">{texts.how}</summary>
          <dl className="facts small mt-8">
            {texts.syntax.map(([example, meaning]) => (
              <div key={example} className="contents">
                <dt>
                  <code>{example}</code>
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </details>
      </div>
    </details>
  );
}
