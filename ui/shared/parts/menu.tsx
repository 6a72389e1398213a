// A small menu of the page's head. It goes when one leaves it: by Escape, by a click or the focus
// elsewhere, and when what was chosen in it has come (`chosen` is another).
import { useEffect, useRef, useState, type ReactNode } from 'react';

type Props = { title: ReactNode; chosen?: string | undefined; children: ReactNode };

export function Menu({ title, chosen, children }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const menu = useRef<HTMLDetailsElement>(null);
  const head = useRef<HTMLElement>(null);
  const close = () => {
    if (menu.current?.contains(document.activeElement)) head.current?.focus();
    setIsOpen(false);
  };
  useEffect(() => close(), [chosen]);
  useEffect(() => {
    if (!isOpen) return undefined;
    const leave = (event: Event) => {
      if (!menu.current?.contains(event.target as Node)) setIsOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [isOpen]);
  return (
    <details
      ref={menu}
      className="menu"
      open={isOpen}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <summary ref={head}>{title}</summary>
      <div className="menu-box">{children}</div>
    </details>
  );
}
