import { useId, type ReactNode } from 'react';

type Props = { title: string; id?: string; beside?: ReactNode; children: ReactNode };

// A part of the case page, under its heading.
export function Section({ title, id: given, beside, children }: Props) {
  const made = useId();
  const id = given ?? made;
  return (
    <section className="panel stack" aria-labelledby={id}>
      <div className="panel-head mb-0">
        <h2 id={id}>{title}</h2>
        {beside}
      </div>
      {children}
    </section>
  );
}
