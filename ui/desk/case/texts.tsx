// The texts that a case type gives its handlers to begin with, filled in for the case. One is put
// after what is written already, so that nothing that was typed is lost.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, caseManagement, here } from '@shared/api/client';
import type { TextSummary } from '@shared/api/types';
import { useNamed, useWords, type Language } from '@shared/language';
import { Button } from '@shared/parts/button';
import { SelectField } from '@shared/parts/fields';
import { ProblemNote } from '@shared/parts/problem-note';

type Props = {
  caseId: string;
  texts: TextSummary[];
  use: TextSummary['use'];
  written: string;
  onText: (text: string) => void;
};

export function TextPicker({ caseId, texts, use, written, onText }: Props) {
  const words = useWords();
  const named = useNamed();
  const [id, setId] = useState('');
  const [language, setLanguage] = useState<Language>('sv');
  const fitting = texts.filter((one) => one.use === use);
  const filling = useMutation({
    mutationFn: () =>
      answer(
        caseManagement.GET('/{municipality_id}/cases/{case_id}/texts/{text}', {
          params: { path: { ...here(), case_id: caseId, text: id }, query: { language } }
        })
      ),
    onSuccess: ({ text }) => onText(written.trim() ? `${written.trimEnd()}\n\n${text}` : text)
  });
  if (fitting.length === 0) return null;
  const { label, language: inLanguage, languages, use: button, missing } = words.desk.text;
  return (
    <div className="stack">
      <div className="filters items-end">
        <SelectField
          label={label}
          value={id}
          onChange={setId}
          empty={words.common.choose}
          options={fitting.map((one) => ({ value: one.id, label: named(one.names) }))}
        />
        <SelectField
          label={inLanguage}
          value={language}
          onChange={(chosen) => setLanguage(chosen as Language)}
          options={(['sv', 'en'] as const).map((value) => ({ value, label: languages[value] }))}
        />
        <Button
          variant="secondary"
          disabled={!id}
          loading={filling.isPending}
          onClick={() => filling.mutate()}
        >
          {button}
        </Button>
      </div>
      <div role="status">
        {filling.data && filling.data.missing.length > 0 && (
          <p className="note note-warn small">{missing(filling.data.missing.join(', '))}</p>
        )}
      </div>
      <ProblemNote error={filling.error} />
    </div>
  );
}
