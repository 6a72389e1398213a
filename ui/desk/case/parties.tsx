// The people and organisations of a case.
import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, caseManagement, here, newKey } from '@shared/api/client';
import type { CaseType, Stakeholder } from '@shared/api/types';
import { useNamed, useWords } from '@shared/language';
import { Button } from '@shared/parts/button';
import { Dialog } from '@shared/parts/dialog';
import { SelectField } from '@shared/parts/fields';
import { ProblemNote } from '@shared/parts/problem-note';
import { useDraft } from '../draft';
import { emptyParty, isParty, PartyPicker, stakeholderOf } from '../party-picker';
import type { WholeCase } from '../queries';
import { useChanges } from './changes';
import { removeParty } from './send';

type Props = { whole: WholeCase; type: CaseType; mayChange: boolean };

function Party({ party, type }: { party: Stakeholder; type: CaseType }) {
  const words = useWords();
  const named = useNamed();
  const role = type.stakeholder_roles.find((one) => one.id === party.role);
  const { address } = party;
  const lines = [address?.care_of, address?.street, [address?.postal_code, address?.city].filter(Boolean).join(' ')];
  return (
    <div className="grow">
      <p className="small quiet">{named(role?.names) || party.role}</p>
      <p className="font-bold words">{party.name}</p>
      {party.protected_identity && <p className="small">{words.desk.case.protected}</p>}
      {party.email && <p className="small">{party.email}</p>}
      {party.phone && <p className="small">{party.phone}</p>}
      <p className="small quiet words">{lines.filter(Boolean).join(', ')}</p>
    </div>
  );
}

function AddParty({ whole, type }: { whole: WholeCase; type: CaseType }) {
  const words = useWords();
  const named = useNamed();
  const queries = useQueryClient();
  const [isOpen, setIsOpen] = useState(false);
  const [given, setGiven, forget] = useDraft('party', whole.shown.id, {
    role: type.stakeholder_roles.at(-1)?.id ?? '',
    party: emptyParty
  });
  const { role, party } = given;
  const adding = useMutation({
    mutationFn: () =>
      answer(
        caseManagement.POST('/{municipality_id}/cases/{case_id}/stakeholders', {
          params: {
            path: { ...here(), case_id: whole.shown.id },
            header: { 'Idempotency-Key': newKey() }
          },
          body: stakeholderOf(role, party)
        })
      ),
    onSuccess: async () => {
      setIsOpen(false);
      forget();
      await queries.invalidateQueries({ queryKey: ['case', whole.shown.id] });
    }
  });
  return (
    <>
      <Button variant="tertiary" size="sm" onClick={() => setIsOpen(true)}>
        {words.desk.case.addParty}
      </Button>
      {isOpen && (
        <Dialog title={words.desk.case.addParty} onClose={() => setIsOpen(false)}>
          <SelectField
            label={words.desk.register.role}
            value={role}
            onChange={(chosen) => setGiven({ ...given, role: chosen })}
            options={type.stakeholder_roles.map((one) => ({ value: one.id, label: named(one.names) }))}
          />
          <PartyPicker party={party} onChange={(picked) => setGiven({ ...given, party: picked })} />
          <ProblemNote error={adding.error} />
          <div className="row-end">
            <Button variant="secondary" onClick={() => setIsOpen(false)}>
              {words.common.cancel}
            </Button>
            <Button disabled={!isParty(party)} loading={adding.isPending} onClick={() => adding.mutate()}>
              {words.common.added}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

export function Parties({ whole, type, mayChange }: Props) {
  const words = useWords();
  const changes = useChanges();
  const { stakeholders } = whole.shown;
  const isLast = (one: Stakeholder) => stakeholders.filter((other) => other.role === one.role).length === 1;
  const isRequired = (one: Stakeholder) =>
    type.stakeholder_roles.some((role) => role.id === one.role && role.required);
  return (
    <section className="panel stack" aria-labelledby="parties">
      <div className="panel-head mb-0">
        <h2 id="parties">{words.desk.case.parties}</h2>
        {mayChange && <AddParty whole={whole} type={type} />}
      </div>
      <ul className="plain-list stack">
        {stakeholders.map((one) => (
          <li key={one.id} className="row items-start">
            <Party party={one} type={type} />
            {mayChange && !(isRequired(one) && isLast(one)) && (
              <button
                type="button"
                className="link small"
                aria-label={words.desk.case.removeParty(one.name)}
                onClick={() =>
                  changes.make({
                    rows: [
                      {
                        label: words.desk.case.parties,
                        mine: words.desk.case.removeParty(one.name),
                        theirs: (now) => now.shown.stakeholders.map((other) => other.name).join(', ')
                      }
                    ],
                    send: (now) => removeParty(now, one.id)
                  })
                }
              >
                {words.common.remove}
              </button>
            )}
          </li>
        ))}
      </ul>
      <ProblemNote error={changes.error} />
    </section>
  );
}
