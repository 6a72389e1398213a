// Whom one acts for: oneself, or an organisation that gave a mandate.
import { useMutation } from '@tanstack/react-query';
import { useWords } from '@shared/language';
import { SelectField } from '@shared/parts/fields';
import { ProblemNote } from '@shared/parts/problem-note';
import { useActFor, useSession } from '@shared/session';

export function ActingFor() {
  const words = useWords();
  const session = useSession();
  const actFor = useActFor();
  const choosing = useMutation({ mutationFn: actFor });
  if (session.represented.length === 0 || !session.party_id) return null;
  const options = [
    { value: session.party_id, label: words.portal.myself(session.name) },
    ...session.represented.map((one) => ({ value: one.party_id, label: one.name }))
  ];
  return (
    <div className="stack">
      <SelectField
        label={words.portal.actingForChoose}
        value={session.acting_for ?? session.party_id}
        options={options}
        onChange={(party) => choosing.mutate(party)}
      />
      <ProblemNote error={choosing.error} />
    </div>
  );
}

// Says so on the page when it is not oneself.
export function ActingForNote() {
  const words = useWords();
  const session = useSession();
  if (session.acting_for === session.party_id || !session.acting_for_name) return null;
  return (
    <p className="note note-info">
      {words.portal.actingFor} <strong className="words">{session.acting_for_name}</strong>
    </p>
  );
}
