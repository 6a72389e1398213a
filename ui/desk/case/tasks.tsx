// What is to be done in a case, by when and by whom.
import { useState } from 'react';
import { answer, caseManagement } from '@shared/api/client';
import type { Task } from '@shared/api/types';
import { useDates, useWords } from '@shared/language';
import { SelectField, TextArea, TextField } from '@shared/parts/fields';
import { ProblemNote } from '@shared/parts/problem-note';
import { today } from '@shared/days';
import { useHandlerName, useHandlers, type WholeCase } from '../queries';
import { ActDialog, Opener, type FieldsProps } from './act';
import { useChanges } from './changes';
import type { Parts } from './parts';
import { Section } from './section';
import { once, versionedPart } from './send';

type Written = { text: string; due_on: string; assigned_to: string };
type Props = { whole: WholeCase; parts: Parts; mayChange: boolean };

function bodyOf({ text, due_on, assigned_to }: Written) {
  return { text, ...(due_on && { due_on }), ...(assigned_to && { assigned_to }) };
}

function add(now: WholeCase, written: Written) {
  const url = '/{municipality_id}/cases/{case_id}/tasks';
  return answer(caseManagement.POST(url, { ...once(now), body: bodyOf(written) }));
}

function change(now: WholeCase, task_id: string, written: Written) {
  const url = '/{municipality_id}/cases/{case_id}/tasks/{task_id}';
  return answer(caseManagement.PATCH(url, { ...versionedPart(now, { task_id }), body: bodyOf(written) }));
}

function finish(now: WholeCase, task_id: string) {
  const url = '/{municipality_id}/cases/{case_id}/tasks/{task_id}/completion';
  return answer(caseManagement.PUT(url, versionedPart(now, { task_id })));
}

function TaskFields({ caseType, given, set, missing }: FieldsProps<Written> & { caseType: string }) {
  const words = useWords();
  const texts = words.desk.task;
  const handlers = useHandlers(caseType);
  return (
    <>
      <TextArea
        label={texts.text}
        value={given.text}
        most={500}
        onChange={(text) => set({ text })}
        error={missing('text')}
      />
      <TextField
        label={texts.due}
        optional
        type="date"
        value={given.due_on}
        onChange={(due_on) => set({ due_on })}
      />
      <SelectField
        label={texts.who}
        value={given.assigned_to}
        onChange={(assigned_to) => set({ assigned_to })}
        empty={words.desk.work.nobody}
        options={(handlers.data?.users ?? []).map((one) => ({ value: one.user_id, label: one.name }))}
      />
    </>
  );
}

type DialogProps = { whole: WholeCase; task?: Task; onClose: () => void };

function TaskDialog({ whole, task, onClose }: DialogProps) {
  const words = useWords();
  const texts = words.desk.task;
  const start = { text: task?.text ?? '', due_on: task?.due_on ?? '', assigned_to: task?.assigned_to ?? '' };
  return (
    <ActDialog<Written>
      whole={whole}
      kind={`task-${task?.id ?? 'new'}`}
      title={task ? texts.change : texts.add}
      button={words.common.save}
      start={start}
      required={['text']}
      about={(given) => given.text}
      theirs={() => task?.text ?? ''}
      send={(now, given) => (task ? change(now, task.id, given) : add(now, given))}
      onClose={onClose}
    >
      {(fields) => <TaskFields {...fields} caseType={whole.shown.case_type} />}
    </ActDialog>
  );
}

function TaskLine({ whole, task, mayChange }: { whole: WholeCase; task: Task; mayChange: boolean }) {
  const words = useWords();
  const dates = useDates();
  const changes = useChanges();
  const nameOf = useHandlerName();
  const texts = words.desk.task;
  const isLate = !task.done_at && task.due_on !== undefined && task.due_on < today();
  const done = () =>
    changes.make({
      rows: [{ label: task.text, mine: texts.done, theirs: () => '' }],
      send: (now) => finish(now, task.id)
    });
  return (
    <li className={`note ${isLate ? 'note-bad' : 'note-info'}`}>
      <p className="words" dir="auto">
        {task.text}
      </p>
      <p className="small quiet">
        {task.due_on && `${texts.dueOn(dates.day(task.due_on))}${isLate ? ` ${texts.late}` : ''}. `}
        {task.assigned_to && `${nameOf(task.assigned_to)}. `}
        {task.done_at && texts.doneBy(task.done_by_name ?? '', dates.day(task.done_at))}
      </p>
      {mayChange && !task.done_at && (
        <p className="row">
          <button type="button" className="link small" aria-label={`${texts.finish}: ${task.text}`} onClick={done}>
            {texts.finish}
          </button>
          <Opener look="link" text={words.common.change} label={`${words.common.change}: ${task.text}`}>
            {(close) => <TaskDialog whole={whole} task={task} onClose={close} />}
          </Opener>
        </p>
      )}
      <ProblemNote error={changes.error} />
    </li>
  );
}

export function TasksPanel({ whole, parts, mayChange }: Props) {
  const words = useWords();
  const texts = words.desk.task;
  const [isAll, setIsAll] = useState(false);
  const open = parts.tasks.filter((one) => !one.done_at);
  const shown = isAll ? parts.tasks : open;
  return (
    <Section
      id="tasks"
      title={texts.title}
      beside={
        mayChange && (
          <Opener text={texts.add}>{(close) => <TaskDialog whole={whole} onClose={close} />}</Opener>
        )
      }
    >
      {shown.length === 0 && <p className="quiet">{texts.none}</p>}
      <ul className="plain-list stack">
        {shown.map((one) => (
          <TaskLine key={one.id} whole={whole} task={one} mayChange={mayChange} />
        ))}
      </ul>
      {!isAll && parts.tasks.length > open.length && (
        <button type="button" className="link self-start" onClick={() => setIsAll(true)}>
          {texts.showDone(parts.tasks.length - open.length)}
        </button>
      )}
    </Section>
  );
}
