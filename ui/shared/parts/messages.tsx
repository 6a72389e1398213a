// The messages of a case in the order they were sent, and a field to write the next. What is
// written is kept until it was sent.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Message } from '../api/types';
import { endAttempt, keyOfAttempt } from '../attempt';
import { useKept } from '../kept';
import { useDates, useWords } from '../language';
import { settings } from '../settings';
import { Button } from './button';
import { TextArea } from './fields';
import { ProblemNote } from './problem-note';

type Props = {
  caseId: string;
  messages: Message[];
  send?: ((text: string, key: string) => Promise<unknown>) | undefined; // absent: to be read only
};

export function Messages({ caseId, messages, send }: Props) {
  const words = useWords();
  const dates = useDates();
  const mine = settings().face === 'portal' ? 'from_applicant' : 'to_applicant';
  return (
    <div className="stack">
      {messages.length === 0 && <p className="quiet">{words.message.none}</p>}
      <ol className="plain-list stack">
        {messages.map((one) => (
          <li
            key={one.id}
            className={`message ${one.direction === mine ? 'message-mine' : 'message-theirs'}`}
          >
            <p className="small quiet words">
              {one.sender_name}, {dates.moment(one.sent_at)}
            </p>
            <p className="words" dir="auto">
              {one.text}
            </p>
          </li>
        ))}
      </ol>
      {send && <NewMessage caseId={caseId} send={send} />}
    </div>
  );
}

function NewMessage({ caseId, send }: { caseId: string; send: NonNullable<Props['send']> }) {
  const words = useWords();
  const queries = useQueryClient();
  const [text, setText, forget] = useKept(`message-${caseId}`, '');
  const [error, setError] = useState('');
  const attempt = `message-${caseId}`;
  const sending = useMutation({
    mutationFn: (written: string) => send(written, keyOfAttempt(attempt, written)),
    onSuccess: () => {
      forget();
      endAttempt(attempt);
      return queries.invalidateQueries({ queryKey: ['case', caseId] });
    }
  });
  const isPortal = settings().face === 'portal';
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setError(text.trim() ? '' : words.common.required);
        if (text.trim()) sending.mutate(text);
      }}
    >
      <TextArea
        label={words.message.write}
        help={isPortal ? words.message.helpPortal : words.message.helpDesk}
        value={text}
        onChange={setText}
        error={error}
      />
      <ProblemNote error={sending.error} />
      <div className="row">
        <Button type="submit" loading={sending.isPending} loadingText={words.common.sending}>
          {words.common.send}
        </Button>
        <span role="status" className="small">
          {sending.isSuccess && !text && words.message.sent}
        </span>
      </div>
    </form>
  );
}
