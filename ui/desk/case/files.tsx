import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, caseManagement, here, newKey } from '@shared/api/client';
import type { Attachment, CaseType, NewAttachment } from '@shared/api/types';
import { useDates, useNamed, useSizes, useWords } from '@shared/language';
import { Button } from '@shared/parts/button';
import { Dialog } from '@shared/parts/dialog';
import { FilePicker } from '@shared/parts/file-picker';
import { ProblemNote } from '@shared/parts/problem-note';
import { useDraft } from '../draft';
import { mayBeShown } from '../preview/kinds';
import { addressOf, Preview } from '../preview/preview';
import type { WholeCase } from '../queries';
import { Opener } from './act';

type Props = { whole: WholeCase; type: CaseType; mayChange: boolean };

function AddFiles({ whole, type, onClose }: { whole: WholeCase; type: CaseType; onClose: () => void }) {
  const words = useWords();
  const queries = useQueryClient();
  const [chosen, setChosen] = useDraft<NewAttachment[]>('files', whole.shown.id, []);
  const adding = useMutation({
    mutationFn: async () => {
      for (const [at, one] of chosen.entries()) {
        await answer(
          caseManagement.POST('/{municipality_id}/cases/{case_id}/attachments', {
            params: {
              path: { ...here(), case_id: whole.shown.id },
              header: { 'Idempotency-Key': newKey() }
            },
            body: one
          })
        );
        setChosen(chosen.slice(at + 1));
      }
    },
    onSuccess: onClose,
    onSettled: () => queries.invalidateQueries({ queryKey: ['case', whole.shown.id] })
  });
  return (
    <Dialog title={words.document.add} onClose={onClose}>
      <FilePicker kinds={type.attachment_kinds} chosen={chosen} onChange={setChosen} />
      <ProblemNote error={adding.error} />
      <div className="row-end">
        <Button variant="secondary" onClick={onClose}>
          {words.common.cancel}
        </Button>
        <Button disabled={chosen.length === 0} loading={adding.isPending} onClick={() => adding.mutate()}>
          {words.common.save}
        </Button>
      </div>
    </Dialog>
  );
}

type LineProps = { caseId: string; attachment: Attachment; kind: string };

function FileLine({ caseId, attachment, kind }: LineProps) {
  const words = useWords();
  const dates = useDates();
  const size = useSizes();
  const { name, hidden, confidential, visibility } = attachment;
  return (
    <li className="case-line">
      {hidden ? (
        <span className="grow words">{name}</span>
      ) : (
        <a
          className="link case-line-title words"
          href={addressOf(caseId, attachment)}
          download={name}
          aria-label={words.document.download(name)}
        >
          {name}
        </a>
      )}
      {!hidden && mayBeShown(attachment.media_type, attachment.size) && (
        <Opener look="link" text={words.common.show} label={words.desk.preview.show(name)}>
          {(close) => <Preview caseId={caseId} attachment={attachment} onClose={close} />}
        </Opener>
      )}
      <span className="small quiet words">
        {kind}, {size(attachment.size)}, {dates.short(attachment.added_at)}
        {visibility !== 'public' && `, ${words.document.internal.toLowerCase()}`}
        {confidential && `. ${words.desk.secrecy.keptSecret(confidential)}`}
      </span>
    </li>
  );
}

export function FilesPanel({ whole, type, mayChange }: Props) {
  const words = useWords();
  const named = useNamed();
  const [isOpen, setIsOpen] = useState(false);
  const kindName = (kind: string) =>
    named(type.attachment_kinds.find((one) => one.id === kind)?.names) || kind;
  return (
    <section className="panel stack" aria-labelledby="documents">
      <div className="panel-head mb-0">
        <h2 id="documents">{words.document.title}</h2>
        {mayChange && type.attachment_kinds.length > 0 && (
          <Button variant="tertiary" size="sm" onClick={() => setIsOpen(true)}>
            {words.document.add}
          </Button>
        )}
      </div>
      {whole.missing.length > 0 && (
        <p className="note note-warn">
          {words.document.missing} {whole.missing.map(kindName).join(', ')}
        </p>
      )}
      {whole.attachments.length === 0 && <p className="quiet">{words.document.none}</p>}
      <ul className="plain-list">
        {whole.attachments.map((one) => (
          <FileLine key={one.id} caseId={whole.shown.id} attachment={one} kind={kindName(one.kind)} />
        ))}
      </ul>
      {isOpen && <AddFiles whole={whole} type={type} onClose={() => setIsOpen(false)} />}
    </section>
  );
}
