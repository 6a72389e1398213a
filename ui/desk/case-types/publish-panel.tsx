// A process owner's package: checked first, each problem with file and line, then published.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { answer, caseTypes, here } from '@shared/api/client';
import type { PackageProblem } from '@shared/api/types';
import { useNamed, useWords } from '@shared/language';
import { Button } from '@shared/parts/button';
import { ProblemNote } from '@shared/parts/problem-note';

type Files = Record<string, string>;

function ProblemTable({ problems }: { problems: PackageProblem[] }) {
  const words = useWords();
  const texts = words.desk.types;
  return (
    <div className="table-box" role="region" aria-label={texts.problems(problems.length)} tabIndex={0}>
      <table className="table">
        <caption className="font-bold">{texts.problems(problems.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.document.file}</th>
            <th scope="col">{texts.line}</th>
            <th scope="col">{words.desk.operations.error}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((one) => (
            <tr key={`${one.file}:${one.line}:${one.pointer}:${one.message}`}>
              <td>{one.file}</td>
              <td>{one.line}</td>
              <td className="words" lang="en">
                {one.pointer} {one.message}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function PublishPanel() {
  const words = useWords();
  const named = useNamed();
  const queries = useQueryClient();
  const id = useId();
  const texts = words.desk.types;
  const [files, setFiles] = useState<Files>({});
  const params = { path: here() };
  const checking = useMutation({
    mutationFn: (given: Files) =>
      answer(caseTypes.POST('/{municipality_id}/case-types/checks', { params, body: { files: given } }))
  });
  const publishing = useMutation({
    mutationFn: () => answer(caseTypes.POST('/{municipality_id}/case-types', { params, body: { files } })),
    onSuccess: () => queries.invalidateQueries()
  });
  const read = async (chosen: FileList | null) => {
    const entries = await Promise.all(
      Array.from(chosen ?? []).map(async (file) => [file.name, await file.text()] as const)
    );
    const given = Object.fromEntries(entries);
    setFiles(given);
    publishing.reset();
    if (entries.length > 0) checking.mutate(given);
  };
  const isFine = checking.data?.problems.length === 0;
  return (
    <section className="panel stack" aria-labelledby="publish">
      <h2 id="publish">{texts.publish}</h2>
      <p>{texts.publishLead}</p>
      <div className="field">
        <label htmlFor={id} className="field-label">
          {texts.files}
        </label>
        <input id={id} type="file" multiple className="small" onChange={(event) => void read(event.target.files)} />
      </div>
      <div role="status">
        {isFine && !publishing.data && <p className="note note-good">{texts.fine}</p>}
        {publishing.data && <p className="note note-good">{texts.done(named(publishing.data.names))}</p>}
      </div>
      {checking.data && !isFine && <ProblemTable problems={checking.data.problems} />}
      <ProblemNote error={checking.error ?? publishing.error} />
      {isFine && !publishing.data && (
        <div>
          <Button loading={publishing.isPending} onClick={() => publishing.mutate()}>
            {texts.publishButton}
          </Button>
        </div>
      )}
    </section>
  );
}
