// A text that a handler writes and sends: a note, a request. It is kept until it was sent.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ReactNode } from 'react';
import { newKey } from '@shared/api/client';
import { useKept } from '@shared/kept';
import { useWords } from '@shared/language';
import { Button } from '@shared/parts/button';
import { TextArea } from '@shared/parts/fields';
import { ProblemNote } from '@shared/parts/problem-note';

type Props = {
  caseId: string;
  kind: string; // of what is written, for the store
  label: string;
  help: string;
  button: string;
  most?: number;
  send: (text: string, key: string) => Promise<unknown>;
  children?: ReactNode; // more fields
};

export function Written({ caseId, kind, label, help, button, most, send, children }: Props) {
  const words = useWords();
  const queries = useQueryClient();
  const [text, setText, forget] = useKept(`${kind}-${caseId}`, '');
  const [error, setError] = useState('');
  const key = useRef(newKey());
  const sending = useMutation({
    mutationFn: () => send(text, key.current),
    onSuccess: () => {
      forget();
      key.current = newKey();
      return queries.invalidateQueries({ queryKey: ['case', caseId] });
    }
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setError(text.trim() ? '' : words.common.required);
        if (text.trim()) sending.mutate();
      }}
    >
      <TextArea label={label} help={help} value={text} onChange={setText} error={error} most={most ?? 20_000} />
      {children}
      <ProblemNote error={sending.error} />
      <div>
        <Button type="submit" variant="secondary" loading={sending.isPending} loadingText={words.common.sending}>
          {button}
        </Button>
      </div>
    </form>
  );
}
