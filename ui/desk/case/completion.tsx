import type { CaseType } from '@shared/api/types';
import { useDates, useWords } from '@shared/language';
import { Button } from '@shared/parts/button';
import { TextField } from '@shared/parts/fields';
import { useDraft } from '../draft';
import type { WholeCase } from '../queries';
import type { Parts } from './parts';
import { askForCompletion } from './send';
import { Written } from './written';

type Props = { whole: WholeCase; parts: Parts; type: CaseType; mayChange: boolean };

export function CompletionPanel({ whole, parts, type, mayChange }: Props) {
  const words = useWords();
  const dates = useDates();
  const [due, setDue, forgetDue] = useDraft('completion-due', whole.shown.id, '');
  // What was begun stands open when one comes back to it.
  const [isOpen, setIsOpen] = useDraft('completion-open', whole.shown.id, false);
  const texts = words.completion;
  const isWaiting = whole.requests.some((one) => !one.answered_at);
  const caseId = whole.shown.id;
  return (
    <section className="panel stack" aria-labelledby="completion">
      <div className="panel-head mb-0">
        <h2 id="completion">{texts.title}</h2>
        {mayChange && !isWaiting && !isOpen && (
          <Button variant="tertiary" size="sm" onClick={() => setIsOpen(true)}>
            {texts.request}
          </Button>
        )}
      </div>
      {whole.requests.length === 0 && !isOpen && <p className="quiet">{texts.none}</p>}
      {whole.requests.map((one) => (
        <div key={one.id} className={`note ${one.answered_at ? 'note-info' : 'note-warn'}`}>
          <p className="words" dir="auto">
            {one.text}
          </p>
          <p className="small quiet">
            {texts.dueOn(dates.day(one.due_on))}.{' '}
            {one.answered_at ? texts.answered(dates.day(one.answered_at)) : texts.open}.
          </p>
          {one.answer && (
            <p className="words" dir="auto">
              {one.answer}
            </p>
          )}
        </div>
      ))}
      {isOpen && !isWaiting && (
        <Written
          caseId={caseId}
          kind="completion-request"
          label={texts.requestText}
          help={texts.requestHelp}
          button={texts.request}
          texts={{ all: parts.texts, use: 'completion' }}
          more={due}
          send={async (text, key) => {
            await askForCompletion(caseId, text, due, key);
            forgetDue();
            setIsOpen(false);
          }}
        >
          <TextField
            label={texts.due}
            help={texts.dueHelp(type.completion.days)}
            optional
            type="date"
            value={due}
            onChange={setDue}
          />
        </Written>
      )}
    </section>
  );
}
