// Another case by its number, which people know; the API wants its id.
import { useQuery } from '@tanstack/react-query';
import { answer, caseManagement, here } from '@shared/api/client';
import { ApiProblem } from '@shared/api/problem';
import { useWords } from '@shared/language';
import { TextField } from '@shared/parts/fields';

const number_pattern = /^[A-Z]{2,6}-\d{4}-\d{1,9}$/;

function tidied(written: string) {
  return written.trim().toUpperCase();
}

async function find(number: string) {
  const { items } = await answer(
    caseManagement.POST('/{municipality_id}/cases/searches', {
      params: { path: here(), query: { limit: 1 } },
      body: { number }
    })
  );
  return items[0] ?? null;
}

// Of the number that is sent; not found where nobody may know of it.
export async function idOfCase(written: string): Promise<string> {
  const number = tidied(written);
  const found = number_pattern.test(number) ? await find(number) : null;
  if (!found) throw new ApiProblem(404, '');
  return found.id;
}

type Props = { label: string; value: string; onChange: (value: string) => void; error?: string | undefined };

// Says which case it is, before anything is done with it.
export function CaseNumberField({ label, value, onChange, error }: Props) {
  const words = useWords();
  const texts = words.desk.relation;
  const number = tidied(value);
  const found = useQuery({
    queryKey: ['case-by-number', number],
    enabled: number_pattern.test(number),
    queryFn: () => find(number)
  });
  return (
    <div>
      <TextField label={label} help={texts.numberHelp} value={value} most={40} onChange={onChange} error={error} />
      <p role="status" className="small words">
        {found.data?.title}
        {found.data === null && texts.noCase}
      </p>
    </div>
  );
}
