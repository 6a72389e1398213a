// What one was asked to complete, and the answer with its files.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, here, myCases } from '@shared/api/client';
import type { CaseType, NewAttachment } from '@shared/api/types';
import { endAttempt, keyOfAttempt } from '@shared/attempt';
import { useKept } from '@shared/kept';
import { useDates, useWords } from '@shared/language';
import { Button } from '@shared/parts/button';
import { TextArea } from '@shared/parts/fields';
import { FilePicker } from '@shared/parts/file-picker';
import { ProblemNote } from '@shared/parts/problem-note';
import type { WholeCase } from './queries';

type Props = { whole: WholeCase; type: CaseType | undefined };

export function CompletionPanel({ whole, type }: Props) {
  const words = useWords();
  const dates = useDates();
  const open = whole.requests.find((one) => !one.answered_at);
  if (!open || whole.shown.public_status === 'closed') return null;
  return (
    <section className="panel stack note-warn border-l-4" aria-labelledby="completion">
      <h2 id="completion">{words.completion.asked}</h2>
      <p className="words" dir="auto">
        {open.text}
      </p>
      <p>
        <strong>{words.completion.dueOn(dates.day(open.due_on))}</strong>
      </p>
      <CompletionForm caseId={whole.shown.id} kinds={type?.attachment_kinds ?? []} />
    </section>
  );
}

// What one answered stays to be read.
export function AnsweredCompletions({ whole }: { whole: WholeCase }) {
  const words = useWords();
  const dates = useDates();
  const answered = whole.requests.filter((one) => one.answered_at);
  if (answered.length === 0) return null;
  return (
    <section className="panel stack" aria-labelledby="answered">
      <h2 id="answered">{words.completion.title}</h2>
      {answered.map((one) => (
        <div key={one.id} className="note note-info stack">
          <p className="words" dir="auto">
            {one.text}
          </p>
          {one.answer && (
            <p className="words" dir="auto">
              <strong>{words.completion.answer}:</strong> {one.answer}
            </p>
          )}
          <p className="small quiet">{words.completion.answered(dates.day(one.answered_at ?? ''))}</p>
        </div>
      ))}
    </section>
  );
}

function CompletionForm({ caseId, kinds }: { caseId: string; kinds: CaseType['attachment_kinds'] }) {
  const words = useWords();
  const queries = useQueryClient();
  const [text, setText, forgetText] = useKept(`completion-${caseId}`, '');
  const [files, setFiles, forgetFiles] = useKept<NewAttachment[]>(`completion-files-${caseId}`, []);
  const [error, setError] = useState('');
  const attempt = `completion-${caseId}`;
  const sending = useMutation({
    mutationFn: () =>
      answer(
        myCases.POST('/{municipality_id}/cases/{case_id}/completions', {
          params: {
            path: { ...here(), case_id: caseId },
            header: { 'Idempotency-Key': keyOfAttempt(attempt, [text, files]) }
          },
          body: { ...(text.trim() && { text }), ...(files.length > 0 && { attachments: files }) }
        })
      ),
    onSuccess: async () => {
      forgetText();
      forgetFiles();
      endAttempt(attempt);
      await queries.invalidateQueries();
    }
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const isEmpty = !text.trim() && files.length === 0;
        setError(isEmpty ? words.completion.needSomething : '');
        if (!isEmpty) sending.mutate();
      }}
    >
      <TextArea label={words.completion.answer} value={text} onChange={setText} error={error} />
      {kinds.length > 0 && <FilePicker kinds={kinds} chosen={files} onChange={setFiles} />}
      <ProblemNote error={sending.error} />
      <div>
        <Button type="submit" loading={sending.isPending} loadingText={words.common.sending}>
          {words.completion.send}
        </Button>
      </div>
    </form>
  );
}
