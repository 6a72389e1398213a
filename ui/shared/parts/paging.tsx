import { useWords } from '../language';
import { Button } from './button';

type Props = { page: number; total: number; limit: number; onPage: (page: number) => void };

// Back and forth through a list; nothing where one page holds it all.
export function Paging({ page, total, limit, onPage }: Props) {
  const words = useWords();
  const pages = Math.ceil(total / limit);
  if (pages <= 1) return null;
  return (
    <nav aria-label={words.common.pagination} className="row">
      <Button variant="secondary" size="sm" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {words.common.previousPage}
      </Button>
      <span aria-live="polite">{words.common.pages(page, pages)}</span>
      <Button variant="secondary" size="sm" disabled={page >= pages} onClick={() => onPage(page + 1)}>
        {words.common.nextPage}
      </Button>
    </nav>
  );
}
