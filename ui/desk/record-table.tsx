// A table of records under a heading of its own, whose rows are cards on a narrow screen: each cell
// carries its column's name as data-name.
import type { ReactNode } from 'react';

type Props = { caption: string; heads: string[]; children: ReactNode };

export function RecordTable({ caption, heads, children }: Props) {
  return (
    <table className="table table-cards">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
