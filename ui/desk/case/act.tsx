// Something that one does to a case in a dialog: fields, a reason, and the button. What is typed is
// kept until it was done; a change that was overtaken goes through the comparison of changes.tsx.
import { useState, type ReactNode } from 'react';
import { useWords } from '@shared/language';
import { Button } from '@shared/parts/button';
import { Dialog } from '@shared/parts/dialog';
import { ProblemNote } from '@shared/parts/problem-note';
import { useDraft } from '../draft';
import type { WholeCase } from '../queries';
import { useChanges } from './changes';

export type FieldsProps<T> = {
  given: T;
  set: (change: Partial<T>) => void;
  // Of a field that was left empty, once one has tried.
  missing: (key: keyof T) => string | undefined;
};

type Props<T> = {
  whole: WholeCase;
  kind: string; // of what is written, for the store
  title: string;
  button?: string;
  start: T;
  required: (keyof T)[];
  about: (given: T) => string; // for the comparison, when somebody else was first
  theirs: (now: WholeCase) => string;
  send: (now: WholeCase, given: T) => Promise<unknown>;
  onClose: () => void;
  children: (fields: FieldsProps<T>) => ReactNode;
};

function isEmpty(value: unknown) {
  return typeof value === 'string' ? value.trim() === '' : value === undefined || value === null;
}

export function ActDialog<T extends object>(props: Props<T>) {
  const { whole, kind, title, button, start, required, about, theirs, send, onClose, children } = props;
  const words = useWords();
  const changes = useChanges();
  const [begun] = useState(start);
  const [given, setGiven, forget] = useDraft<T>(kind, whole.shown.id, begun);
  const [isTried, setIsTried] = useState(false);
  const missing = (key: keyof T) =>
    isTried && required.includes(key) && isEmpty(given[key]) ? words.common.required : undefined;
  const submit = () => {
    setIsTried(true);
    if (required.some((key) => isEmpty(given[key]))) return;
    changes.make({
      rows: [{ label: title, mine: about(given), theirs }],
      send: (now) => send(now, given),
      onDone: () => {
        forget();
        onClose();
      }
    });
  };
  return (
    <Dialog title={title} narrow onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {children({ given, set: (change) => setGiven({ ...given, ...change }), missing })}
        <ProblemNote error={changes.error} />
        <div className="row-end">
          <Button variant="secondary" onClick={onClose}>
            {words.common.cancel}
          </Button>
          <Button type="submit" loading={changes.isPending} loadingText={words.common.saving}>
            {button ?? title}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

type OpenerProps = { text: string; label?: string; look?: 'button' | 'link'; children: (close: () => void) => ReactNode };

// A button, and what it opens.
export function Opener({ text, label, look = 'button', children }: OpenerProps) {
  const [isOpen, setIsOpen] = useState(false);
  const open = () => setIsOpen(true);
  return (
    <>
      {look === 'link' ? (
        <button type="button" className="link small" aria-label={label} onClick={open}>
          {text}
        </button>
      ) : (
        <Button variant="tertiary" size="sm" aria-label={label} onClick={open}>
          {text}
        </Button>
      )}
      {isOpen && children(() => setIsOpen(false))}
    </>
  );
}
