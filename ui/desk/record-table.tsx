// A table of records under a heading of its own, whose rows are cards on a narrow screen: each cell
// carries its column's name as data-name.
import type { ReactNode } from 'react';
import { TableHead } from './table-head';

type Props = { caption: string; heads: string[]; children: ReactNode };

export function RecordTable({ caption, heads, children }: Props) {
  return (
    <table className="table table-cards">
      <caption className="sr-only">{caption}</caption>
      <TableHead heads={heads} />
      <tbody>{children}</tbody>
    </table>
  );
}
