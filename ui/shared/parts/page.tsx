// A page: its title in the tab and as the heading, which takes the focus when one comes here from
// another page, so that a screen reader says where one is.
import { useEffect, useRef, type ReactNode } from 'react';
import { settings } from '../settings';
import { useWords } from '../language';

let isFirstPage = true;

export function useFaceName(): string {
  const words = useWords();
  const { face, installation } = settings();
  if (face === 'desk') return words.shell.desk;
  return installation === 'external' ? words.shell.portalExternal : words.shell.portalInternal;
}

type Props = { title: string; above?: ReactNode; beside?: ReactNode; narrow?: boolean; children: ReactNode };

export function Page({ title, above, beside, narrow, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const face = useFaceName();
  useEffect(() => {
    document.title = `${title.slice(0, 100)} – ${face}`;
  }, [title, face]);
  useEffect(() => {
    if (!isFirstPage) heading.current?.focus();
    isFirstPage = false;
  }, []);
  return (
    <div className={narrow ? 'content-narrow stack-lg' : 'stack-lg'}>
      <div className="stack">
        {above}
        <div className="row">
          <h1 ref={heading} tabIndex={-1} className="words">
            {title}
          </h1>
          {beside}
        </div>
      </div>
      {children}
    </div>
  );
}
