// What the application says, and its correction: the form itself, in a dialog. What was changed is
// kept until it is saved; a save that comes too late changes only what was changed here.
import { useState } from 'react';
import { useForm } from '@shared/case-types';
import { AnswersView, useWording } from '@shared/forms/answers';
import { CaseForm } from '@shared/forms/case-form';
import { askedAnswers, askedSections, keyOf, type Answers, type Form } from '@shared/forms/form';
import { changedKeys, merged } from '@shared/forms/merge';
import { useLanguage, useWords } from '@shared/language';
import { Button } from '@shared/parts/button';
import { Dialog } from '@shared/parts/dialog';
import { TextField } from '@shared/parts/fields';
import { Loaded } from '@shared/parts/loaded';
import { ProblemNote } from '@shared/parts/problem-note';
import { useDraft } from '../draft';
import type { WholeCase } from '../queries';
import { seenOf, useChanges, type Row, type Seen } from './changes';
import { correct } from './send';

type Corrected = { title: string; answers: Answers };

// Also what one saw when one began: after a reload it is still known what one changed oneself.
type Correcting = { before: Corrected; mine: Corrected; seen: Seen };
type Props = { whole: WholeCase; form: Form; onClose: () => void };

function useRows(form: Form) {
  const { language, words } = useLanguage();
  const wordingOf = useWording(form);
  const textOf = (pointer: string, value: unknown) => {
    const worded = wordingOf(pointer, value);
    return worded.items ? JSON.stringify(value) : worded.text;
  };
  return (before: Corrected, mine: Corrected): Row[] => {
    const rows: Row[] = changedKeys(before.answers, mine.answers).map((key) => ({
      label: form.ui.texts[`/${key}`]?.label[language] ?? keyOf(`/${key}`),
      mine: textOf(`/${key}`, mine.answers[key]),
      theirs: (now) => textOf(`/${key}`, (now.shown.form_data as Answers)[key])
    }));
    if (before.title !== mine.title)
      rows.unshift({
        label: words.desk.case.titleField,
        mine: mine.title,
        theirs: (now) => now.shown.title
      });
    return rows;
  };
}

function Correction({ whole, form, onClose }: Props) {
  const words = useWords();
  const changes = useChanges();
  const rowsOf = useRows(form);
  const { shown } = whole;
  const [start] = useState<Correcting>(() => {
    const before = { title: shown.title, answers: shown.form_data as Answers };
    return { before, mine: before, seen: seenOf(whole) };
  });
  const [kept, keep, forget] = useDraft<Correcting>('correction', shown.id, start);
  const { before, mine, seen } = kept;
  const setMine = (next: Corrected) => keep({ ...kept, mine: next });
  const leave = () => {
    forget();
    onClose();
  };
  const save = () => {
    const isRetitled = mine.title !== before.title;
    const asked = askedAnswers(form, mine.answers);
    const change = {
      rows: rowsOf(before, { ...mine, answers: asked }),
      send: (now: WholeCase) =>
        correct(now, {
          ...(isRetitled && { title: mine.title }),
          form_data: merged(before.answers, asked, now.shown.form_data as Answers)
        }),
      onDone: leave,
      onDiscarded: leave,
      onSeen: (now: Seen) => keep({ ...kept, seen: now })
    };
    changes.make(change, seen);
  };
  return (
    <Dialog title={words.desk.case.correct} onClose={onClose}>
      <TextField
        label={words.desk.case.titleField}
        value={mine.title}
        most={200}
        onChange={(title) => setMine({ ...mine, title })}
      />
      <CaseForm
        form={form}
        sections={askedSections(form, mine.answers)}
        answers={mine.answers}
        isComplete={shown.channel === 'portal'}
        onChange={(answers) => setMine({ ...mine, answers })}
        onDone={save}
      >
        <ProblemNote error={changes.error} />
        <div className="row-end">
          <Button variant="secondary" onClick={leave}>
            {words.common.cancel}
          </Button>
          <Button type="submit" loading={changes.isPending} loadingText={words.common.saving}>
            {words.common.save}
          </Button>
        </div>
      </CaseForm>
    </Dialog>
  );
}

export function ApplicationPanel({ whole, mayChange }: { whole: WholeCase; mayChange: boolean }) {
  const words = useWords();
  const { shown } = whole;
  const form = useForm(shown.case_type, shown.case_type_version);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section className="panel stack" aria-labelledby="application">
      <div className="panel-head mb-0">
        <h2 id="application">{words.desk.case.application}</h2>
        {mayChange && form.data && (
          <Button variant="tertiary" size="sm" onClick={() => setIsOpen(true)}>
            {words.desk.case.correct}
          </Button>
        )}
      </div>
      <Loaded query={form}>
        {(found) => (
          <>
            <AnswersView form={found} answers={shown.form_data as Answers} onlyAnswered />
            {isOpen && <Correction whole={whole} form={found} onClose={() => setIsOpen(false)} />}
          </>
        )}
      </Loaded>
    </section>
  );
}
