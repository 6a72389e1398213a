// A case that rests (vilande): why and until when, and the ways into it and out of it.
import { useState } from 'react';
import { useDates, useWords } from '@shared/language';
import { Button } from '@shared/parts/button';
import { Dialog } from '@shared/parts/dialog';
import { TextArea, TextField } from '@shared/parts/fields';
import { ProblemNote } from '@shared/parts/problem-note';
import { useDraft } from '../draft';
import type { WholeCase } from '../queries';
import { useChanges } from './changes';
import { resume, suspend } from './send';

const most = 1000; // characters of a reason

function SuspendDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const words = useWords();
  const changes = useChanges();
  const texts = words.desk.suspension;
  const [reason, setReason, forgetReason] = useDraft('suspension', caseId, '');
  const [day, setDay, forgetDay] = useDraft('suspension-day', caseId, '');
  const [isTried, setIsTried] = useState(false);
  const missing = (value: string) => (isTried && !value.trim() ? words.common.required : undefined);
  const send = () => {
    setIsTried(true);
    if (!reason.trim() || !day || Array.from(reason).length > most) return;
    changes.make({
      rows: [{ label: texts.title, mine: reason, theirs: (now) => restingReason(now) || texts.notResting }],
      send: (now) => suspend(now, reason, day),
      onDone: () => {
        forgetReason();
        forgetDay();
        onClose();
      }
    });
  };
  return (
    <Dialog title={texts.title} narrow onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <TextArea label={texts.reason} value={reason} onChange={setReason} most={most} error={missing(reason)} />
        <TextField
          label={texts.remindOn}
          help={texts.remindHelp}
          type="date"
          value={day}
          onChange={setDay}
          error={missing(day)}
        />
        <ProblemNote error={changes.error} />
        <div className="row-end">
          <Button variant="secondary" onClick={onClose}>
            {words.common.cancel}
          </Button>
          <Button type="submit" loading={changes.isPending}>
            {texts.button}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function restingReason(whole: WholeCase) {
  return whole.suspensions.find((one) => !one.resumed_at)?.reason ?? '';
}

export function SuspendButton({ caseId }: { caseId: string }) {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="secondary" onClick={() => setIsOpen(true)}>
        {words.desk.suspension.title}
      </Button>
      {isOpen && <SuspendDialog caseId={caseId} onClose={() => setIsOpen(false)} />}
    </>
  );
}

export function SuspensionNote({ whole, mayChange }: { whole: WholeCase; mayChange: boolean }) {
  const words = useWords();
  const dates = useDates();
  const changes = useChanges();
  const texts = words.desk.suspension;
  const resting = whole.suspensions.find((one) => !one.resumed_at);
  if (!resting) return null;
  return (
    <div className="note note-warn stack">
      <p className="words" dir="auto">
        {texts.rests(dates.day(resting.suspended_at), resting.reason)}
      </p>
      <p className="small quiet">{texts.remindedOn(dates.day(resting.remind_on))}</p>
      {mayChange && (
        <div>
          <Button
            variant="secondary"
            loading={changes.isPending}
            onClick={() =>
              changes.make({
                rows: [
                  {
                    label: texts.title,
                    mine: texts.notResting,
                    theirs: (now) => restingReason(now) || texts.notResting
                  }
                ],
                send: resume
              })
            }
          >
            {texts.resume}
          </Button>
        </div>
      )}
      <ProblemNote error={changes.error} />
    </div>
  );
}
