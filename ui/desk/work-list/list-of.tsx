import type { CaseSummary } from '@shared/api/types';
import { useWords } from '@shared/language';
import type { StatusNaming } from './buckets';
import type { Chosen } from './chosen';
import { CaseTable } from './table';

export type Found = { items: CaseSummary[]; _meta: { total_records: number; total_capped: boolean } };

type Props = { found: Found; statusName: StatusNaming; chosen: Chosen | undefined };

// How many there are, and the cases of this page.
export function ListOf({ found, statusName, chosen }: Props) {
  const words = useWords();
  const { items, _meta } = found;
  return (
    <>
      <p role="status" className="quiet small">
        {words.desk.work.total(_meta.total_records, _meta.total_capped)}
      </p>
      {items.length === 0 ? (
        <p>
          {words.desk.work.none} <span className="quiet">{words.desk.work.noneHelp}</span>
        </p>
      ) : (
        <CaseTable cases={items} statusName={statusName} chosen={chosen} />
      )}
    </>
  );
}
