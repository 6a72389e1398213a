import { useDates, useWords } from '@shared/language';
import type { WholeCase } from '../queries';
import { addNote } from './send';
import { Written } from './written';

// Notes are kept as written (FL 27 §); only handlers see them.
export function NotesPanel({ whole, mayWrite }: { whole: WholeCase; mayWrite: boolean }) {
  const words = useWords();
  const dates = useDates();
  const texts = words.desk.case;
  return (
    <section className="panel stack" aria-labelledby="notes">
      <h2 id="notes">{texts.notes}</h2>
      {whole.notes.length === 0 && <p className="quiet">{texts.noNotes}</p>}
      <ul className="plain-list stack">
        {whole.notes.map((one) => (
          <li key={one.id} className="note note-info">
            <p className="small quiet words">
              {one.author_name}, {dates.moment(one.created_at)}
            </p>
            <p className="words" dir="auto">
              {one.text}
            </p>
          </li>
        ))}
      </ul>
      {mayWrite && (
        <Written
          caseId={whole.shown.id}
          kind="note"
          label={texts.noteWrite}
          help={texts.noteHelp}
          button={words.common.save}
          send={(text, key) => addNote(whole.shown.id, text, key)}
        />
      )}
    </section>
  );
}
