// Choosing files for a case: what it is, the file, and how far it came. The limits of the kind are
// told before, and checked before anything is sent.
import { useId, useState } from 'react';
import { upload } from '../api/upload';
import type { CaseType, NewAttachment } from '../api/types';
import { useNamed, useWords } from '../language';
import { FieldError, SelectField } from './fields';
import { ProblemNote } from './problem-note';

type Kind = CaseType['attachment_kinds'][number];
type Sending = { name: string; part: number };

function extensionsOf(kind: Kind): string {
  const names = (kind.media_types ?? []).map((type) => type.split('/').pop()?.toUpperCase());
  return names.join(', ');
}

// As the case type says it.
function megabytes(kind: Kind) {
  return `${kind.max_size_mb} MB`;
}

type Props = {
  kinds: Kind[];
  chosen: NewAttachment[];
  onChange: (chosen: NewAttachment[]) => void;
};

function FileList({ kinds, chosen, onChange }: Props) {
  const words = useWords();
  const named = useNamed();
  if (chosen.length === 0) return null;
  return (
    <ul className="plain-list">
      {chosen.map((one) => (
        <li key={one.upload_id} className="case-line">
          <span className="words grow">
            <strong>{one.name}</strong>{' '}
            <span className="quiet small">{named(kinds.find((kind) => kind.id === one.kind)?.names)}</span>
          </span>
          <button
            type="button"
            className="link small"
            aria-label={words.document.removeFile(one.name)}
            onClick={() => onChange(chosen.filter((other) => other !== one))}
          >
            {words.common.remove}
          </button>
        </li>
      ))}
    </ul>
  );
}

function useUpload(kind: Kind | undefined, onUploaded: (made: NewAttachment) => void) {
  const words = useWords();
  const [sending, setSending] = useState<Sending | null>(null);
  const [refusal, setRefusal] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const refusalOf = (file: File, wanted: Kind) => {
    const most = wanted.max_size_mb * 1024 * 1024;
    if (file.size > most) return words.document.tooLarge(megabytes(wanted));
    const types = wanted.media_types ?? [];
    const fits = types.length === 0 || types.includes(file.type);
    return fits ? '' : words.document.wrongKind(extensionsOf(wanted));
  };
  const send = async (file: File) => {
    if (!kind) return;
    const refused = refusalOf(file, kind);
    setRefusal(refused);
    setFailure(null);
    if (refused) return;
    setSending({ name: file.name, part: 0 });
    try {
      const made = await upload(file, (part) => setSending({ name: file.name, part }));
      onUploaded({ upload_id: made.id, kind: kind.id, name: file.name.slice(0, 200) });
    } catch (error) {
      setFailure(error);
    }
    setSending(null);
  };
  return { send, sending, refusal, failure };
}

export function FilePicker({ kinds, chosen, onChange }: Props) {
  const words = useWords();
  const named = useNamed();
  const id = useId();
  const [kindId, setKindId] = useState(kinds[0]?.id ?? '');
  const kind = kinds.find((one) => one.id === kindId);
  const { send, sending, refusal, failure } = useUpload(kind, (made) => onChange([...chosen, made]));
  const limits =
    kind &&
    words.document.limits(
      megabytes(kind),
      extensionsOf(kind) || words.document.anyKind
    );
  return (
    <div className="stack">
      <FileList kinds={kinds} chosen={chosen} onChange={onChange} />
      <SelectField
        label={words.document.kind}
        value={kindId}
        onChange={setKindId}
        options={kinds.map((one) => ({
          value: one.id,
          label: named(one.names) + (one.required ? ` (${words.document.required})` : '')
        }))}
      />
      <div className="field">
        <label htmlFor={id} className="field-label">
          {words.document.chooseFile}
        </label>
        <p id={`${id}-help`} className="field-help">
          {limits}
        </p>
        <input
          id={id}
          type="file"
          className="small"
          accept={kind?.media_types?.join(',')}
          aria-describedby={`${id}-help ${id}-error`}
          disabled={sending !== null}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void send(file);
            event.target.value = '';
          }}
        />
        <FieldError id={`${id}-error`} text={refusal} />
      </div>
      <div role="status" className="small">
        {sending && (
          <>
            {words.document.uploading(sending.name, Math.round(sending.part * 100))}
            <progress max={1} value={sending.part} aria-label={sending.name} />
          </>
        )}
        {!sending && chosen.length > 0 && words.document.uploaded(chosen[chosen.length - 1]?.name ?? '')}
      </div>
      <ProblemNote error={failure} />
    </div>
  );
}
