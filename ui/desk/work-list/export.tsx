// The list as a file for a spreadsheet.
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { NewExport } from '@shared/api/types';
import { useLanguage, useSizes } from '@shared/language';
import { Button } from '@shared/parts/button';
import { Dialog } from '@shared/parts/dialog';
import { SelectField } from '@shared/parts/fields';
import { ProblemNote } from '@shared/parts/problem-note';
import { exportFile, save } from './export-file';

type Format = NewExport['format'];
type Selected = Omit<NewExport, 'format' | 'language'>;

function ExportDialog({ selected, onClose }: { selected: Selected; onClose: () => void }) {
  const { language, words } = useLanguage();
  const size = useSizes();
  const texts = words.desk.export;
  const [format, setFormat] = useState<Format>('xlsx');
  const [bytes, setBytes] = useState(0);
  const stop = useRef(new AbortController());
  useEffect(() => {
    stop.current = new AbortController();
    return () => stop.current.abort();
  }, []);
  const exporting = useMutation({
    mutationFn: () => exportFile({ ...selected, format, language }, setBytes, stop.current.signal),
    onMutate: () => setBytes(0),
    onSuccess: ({ file, name }) => save(file, name)
  });
  return (
    <Dialog title={texts.title} narrow onClose={onClose}>
      <p>{texts.lead}</p>
      <SelectField
        label={texts.format}
        value={format}
        onChange={(chosen) => setFormat(chosen as Format)}
        options={[
          { value: 'xlsx', label: 'Excel (.xlsx)' },
          { value: 'csv', label: 'CSV (.csv)' }
        ]}
      />
      <div role="status">
        {exporting.isPending && (
          <>
            {texts.fetching(size(bytes))}
            <progress aria-label={texts.title} />
          </>
        )}
        {exporting.data && !exporting.isPending && (
          <p className="note note-good words">{texts.done(exporting.data.name, size(exporting.data.file.size))}</p>
        )}
      </div>
      <ProblemNote error={exporting.error} />
      <div className="row-end">
        <Button variant="secondary" onClick={onClose}>
          {exporting.isPending ? words.common.cancel : words.common.close}
        </Button>
        <Button loading={exporting.isPending} onClick={() => exporting.mutate()}>
          {texts.button}
        </Button>
      </div>
    </Dialog>
  );
}

export function ExportButton({ selected }: { selected: Selected }) {
  const { words } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="sm" variant="secondary" onClick={() => setIsOpen(true)}>
        {words.desk.export.title}
      </Button>
      {isOpen && <ExportDialog selected={selected} onClose={() => setIsOpen(false)} />}
    </>
  );
}
