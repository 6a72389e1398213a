// The search field: it looks while one types, a moment after the last letter.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useWords } from '@shared/language';
import { Button } from '@shared/parts/button';
import { TextField } from '@shared/parts/fields';
import { Paging } from '@shared/parts/paging';
import { ProblemNote } from '@shared/parts/problem-note';
import type { StatusNaming } from './buckets';
import type { Chosen } from './chosen';
import { ListOf } from './list-of';
import { fewest_sought, foundQuery, most_sought, page_size } from './search';

const moment = 250; // milliseconds

export function Finder({ sought, onSought }: { sought: string; onSought: (sought: string) => void }) {
  const words = useWords();
  const [text, setText] = useState(sought);
  useEffect(() => setText(sought), [sought]);
  useEffect(() => {
    const wanted = text.trim();
    if (wanted === sought) return;
    const isEnough = wanted.length >= fewest_sought;
    const timer = setTimeout(() => onSought(isEnough ? wanted : ''), moment);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSought(text.trim());
      }}
    >
      <div className="row items-end">
        <div className="grow">
          <TextField
            label={words.desk.work.find}
            help={words.desk.work.findHelp}
            value={text}
            onChange={setText}
            most={most_sought}
            type="search"
          />
        </div>
        <Button type="submit" variant="secondary">
          {words.desk.work.findButton}
        </Button>
      </div>
    </form>
  );
}

type FoundProps = {
  sought: string;
  statusName: StatusNaming;
  chosen: Chosen | undefined;
  onEnd: () => void;
};

export function FoundCases({ sought, statusName, chosen, onEnd }: FoundProps) {
  const words = useWords();
  const [page, setPage] = useState(1);
  useEffect(() => setPage(1), [sought]);
  const found = useQuery(foundQuery(sought, page));
  return (
    <>
      <div className="row justify-between">
        <h2>{words.desk.work.found}</h2>
        <button type="button" className="link" onClick={onEnd}>
          {words.desk.work.stopFinding}
        </button>
      </div>
      <ProblemNote error={found.error} />
      {found.data && !found.isError && (
        <>
          <ListOf found={found.data} statusName={statusName} chosen={chosen} />
          <Paging page={page} limit={page_size} total={found.data._meta.total_records} onPage={setPage} />
        </>
      )}
    </>
  );
}
