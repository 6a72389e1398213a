import { useState } from 'react';
import type { CaseType } from '@shared/api/types';
import { useNamed, useWords } from '@shared/language';
import { Button } from '@shared/parts/button';
import { TextField } from '@shared/parts/fields';
import { FilePicker } from '@shared/parts/file-picker';
import type { Filled } from './draft';

type Props = {
  type: CaseType;
  filled: Filled;
  onChange: (part: Partial<Filled>) => void;
  onBack: () => void;
  onDone: () => void;
};

// The server has the last word; this catches the slip of a finger.
function emailError(email: string, text: string) {
  return email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? text : '';
}

export function DocumentStep({ type, filled, onChange, onBack, onDone }: Props) {
  const words = useWords();
  const named = useNamed();
  const [isChecked, setIsChecked] = useState(false);
  const texts = words.portal.form;
  const wrongEmail = emailError(filled.email, words.problem.format.email);
  const missing = type.attachment_kinds.filter(
    (kind) => kind.required && !filled.files.some((file) => file.kind === kind.id)
  );
  return (
    <form
      className="stack-lg"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsChecked(true);
        if (!wrongEmail) onDone();
      }}
    >
      <div className="stack">
        <p>{texts.documentsLead}</p>
        {missing.length > 0 && (
          <p className="note note-info">
            {words.document.missing} {missing.map((kind) => named(kind.names)).join(', ')}
          </p>
        )}
        {type.attachment_kinds.length > 0 && (
          <FilePicker
            kinds={type.attachment_kinds}
            chosen={filled.files}
            onChange={(files) => onChange({ files })}
          />
        )}
      </div>
      <div className="stack">
        <h3>{texts.contact}</h3>
        <p className="quiet">{texts.contactLead}</p>
        <TextField
          label={texts.email}
          type="email"
          autoComplete="email"
          optional
          value={filled.email}
          error={isChecked ? wrongEmail : ''}
          onChange={(email) => onChange({ email })}
        />
        <TextField
          label={texts.phone}
          type="tel"
          autoComplete="tel"
          optional
          value={filled.phone}
          onChange={(phone) => onChange({ phone })}
        />
      </div>
      <div className="row">
        <Button type="submit">{texts.toCheck}</Button>
        <Button variant="secondary" onClick={onBack}>
          {words.common.back}
        </Button>
      </div>
    </form>
  );
}
