// A closed case is taken up again, for a reason; and how often that was done.
import { useDates, useWords } from '@shared/language';
import { TextArea } from '@shared/parts/fields';
import type { WholeCase } from '../queries';
import { ActDialog, Opener } from './act';
import type { Parts } from './parts';
import { reopen } from './send';

export function ReopenButton({ whole }: { whole: WholeCase }) {
  const words = useWords();
  const texts = words.desk.reopen;
  return (
    <Opener text={texts.title}>
      {(close) => (
        <ActDialog
          whole={whole}
          kind="reopening"
          title={texts.title}
          start={{ reason: '' }}
          required={['reason']}
          about={(given) => given.reason}
          theirs={(now) => now.closure?.reason ?? texts.isOpen}
          send={(now, given) => reopen(now, given.reason)}
          onClose={close}
        >
          {({ given, set, missing }) => (
            <TextArea
              label={texts.reason}
              value={given.reason}
              most={1000}
              onChange={(reason) => set({ reason })}
              error={missing('reason')}
            />
          )}
        </ActDialog>
      )}
    </Opener>
  );
}

export function Reopenings({ parts }: { parts: Parts }) {
  const words = useWords();
  const dates = useDates();
  return (
    <>
      {parts.reopenings.map((one) => (
        <p key={one.id} className="small quiet words">
          {words.desk.reopen.was(dates.day(one.closed_at), dates.day(one.reopened_at), one.reason)}
        </p>
      ))}
    </>
  );
}
