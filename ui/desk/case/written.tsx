// A text that a handler writes and sends: a note, a message, a request. It is kept until it was sent.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { TextSummary } from '@shared/api/types';
import { endAttempt, keyOfAttempt } from '@shared/attempt';
import { useWords } from '@shared/language';
import { Button } from '@shared/parts/button';
import { TextArea } from '@shared/parts/fields';
import { ProblemNote } from '@shared/parts/problem-note';
import { useDraft } from '../draft';
import { TextPicker } from './texts';

type Props = {
  caseId: string;
  kind: string; // of what is written, for the store
  label: string;
  help: string;
  button: string;
  look?: 'primary' | 'secondary';
  sent?: string; // said when it was
  most?: number;
  texts?: { all: TextSummary[]; use: TextSummary['use'] };
  send: (text: string, key: string) => Promise<unknown>;
  more?: string; // what the other fields hold
  children?: ReactNode; // more fields
};

export function Written(props: Props) {
  const { caseId, kind, label, help, button, look = 'secondary', sent, most, texts, send, more, children } = props;
  const words = useWords();
  const queries = useQueryClient();
  const [text, setText, forget] = useDraft(kind, caseId, '');
  const [error, setError] = useState('');
  const attempt = `${kind}-${caseId}`;
  const sending = useMutation({
    mutationFn: () => send(text, keyOfAttempt(attempt, [text, more])),
    onSuccess: () => {
      forget();
      endAttempt(attempt);
      return queries.invalidateQueries({ queryKey: ['case', caseId] });
    }
  });
  return (
    <form
      className="stack written"
      onSubmit={(event) => {
        event.preventDefault();
        setError(text.trim() ? '' : words.common.required);
        if (text.trim()) sending.mutate();
      }}
    >
      {texts && <TextPicker caseId={caseId} texts={texts.all} use={texts.use} written={text} onText={setText} />}
      <TextArea label={label} help={help} value={text} onChange={setText} error={error} most={most ?? 20_000} />
      {children}
      <ProblemNote error={sending.error} />
      <div className="row">
        <Button type="submit" variant={look} loading={sending.isPending} loadingText={words.common.sending}>
          {button}
        </Button>
        <span role="status" className="small">
          {sent && sending.isSuccess && !text && sent}
        </span>
      </div>
    </form>
  );
}
