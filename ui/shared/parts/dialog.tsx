// A dialog over the page: the browser's own, which keeps the focus inside, closes on Escape and
// gives the focus back.
import { useEffect, useId, useRef, type ReactNode } from 'react';

type Props = {
  title: string;
  onClose?: () => void; // without it one cannot leave but by answering
  narrow?: boolean;
  children: ReactNode;
};

export function Dialog({ title, onClose, narrow, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      className={narrow ? 'dialog dialog-narrow' : 'dialog'}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <div className="stack">
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}
