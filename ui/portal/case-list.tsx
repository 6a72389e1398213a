import { Link } from '@tanstack/react-router';
import type { MyCaseSummary } from '@shared/api/types';
import { useCaseTitle } from '@shared/case-types';
import { useDates, useWords } from '@shared/language';
import { PublicStatusLabel } from '@shared/parts/status';

export function CaseList({ cases }: { cases: MyCaseSummary[] }) {
  const words = useWords();
  const dates = useDates();
  const titleOf = useCaseTitle();
  return (
    <ul className="plain-list">
      {cases.map((one) => (
        <li key={one.id}>
          <Link to="/cases/$caseId" params={{ caseId: one.id }} className="case-line">
            <span className="case-line-title words">{titleOf(one)}</span>
            <PublicStatusLabel status={one.public_status} />
            <span className="small quiet">
              {one.number}, {words.portal.changed(dates.short(one.updated_at)).toLowerCase()}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
