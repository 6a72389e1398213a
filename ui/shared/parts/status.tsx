// Where a case stands, said in words; the colour only repeats it.
import { Label } from '@sk-web-gui/label';
import type { PublicStatus } from '../api/types';
import { useWords } from '../language';

const colours: Record<PublicStatus, string> = {
  draft: 'tertiary',
  awaiting_signature: 'warning',
  awaiting_payment: 'warning',
  submitted: 'vattjom',
  in_progress: 'vattjom',
  completion_needed: 'warning',
  decided: 'gronsta',
  closed: 'tertiary'
};

export function PublicStatusLabel({ status }: { status: PublicStatus }) {
  const words = useWords();
  return (
    <Label color={colours[status]} inverted>
      {words.publicStatus[status]}
    </Label>
  );
}

export function StatusLabel({ status, children }: { status: PublicStatus; children: string }) {
  return (
    <Label color={colours[status]} inverted>
      {children}
    </Label>
  );
}

export function SuspendedLabel() {
  const words = useWords();
  return (
    <Label color="warning" inverted>
      {words.desk.suspension.mark}
    </Label>
  );
}
