// Finding somebody in the register by number or name, or else giving the details oneself.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, caseManagement, here } from '@shared/api/client';
import type { FoundParty, NewCase } from '@shared/api/types';
import { useWords } from '@shared/language';
import { Button } from '@shared/parts/button';
import { TextField } from '@shared/parts/fields';
import { ProblemNote } from '@shared/parts/problem-note';

export type PickedParty = {
  found: FoundParty | null;
  number: string;
  given_name: string;
  family_name: string;
  organisation_name: string;
  email: string;
  phone: string;
};

export const emptyParty: PickedParty = {
  found: null,
  number: '',
  given_name: '',
  family_name: '',
  organisation_name: '',
  email: '',
  phone: ''
};

export function isParty(party: PickedParty) {
  return party.found !== null || party.number.trim() !== '';
}

type NewStakeholder = NewCase['stakeholders'][number];

export function stakeholderOf(role: string, party: PickedParty): NewStakeholder {
  const { found, ...given } = party;
  const filled = Object.entries(given).filter(([, value]) => value.trim() !== '');
  const contact = filled.filter(([key]) => key === 'email' || key === 'phone');
  if (found) return { role, party_id: found.party_id, ...Object.fromEntries(contact) };
  return { role, ...Object.fromEntries(filled) };
}

function search(sought: string) {
  const isNumber = /\d{6}/.test(sought.replace(/[-\s]/g, ''));
  return answer(
    caseManagement.POST('/{municipality_id}/parties/searches', {
      params: { path: here() },
      body: isNumber ? { number: sought.trim() } : { name: sought.trim() }
    })
  );
}

type Props = { party: PickedParty; onChange: (party: PickedParty) => void; error?: string };

function describe(found: FoundParty) {
  return [found.masked_number, found.city].filter(Boolean).join(', ');
}

function OwnDetails({ party, onChange }: Props) {
  const words = useWords();
  const texts = words.desk.register;
  const names = {
    number: texts.number,
    given_name: texts.givenName,
    family_name: texts.familyName,
    organisation_name: texts.organisationName
  };
  return (
    <div className="cards">
      {Object.entries(names).map(([key, label]) => (
        <TextField
          key={key}
          label={label}
          value={party[key as keyof typeof names]}
          onChange={(value) => onChange({ ...party, [key]: value })}
        />
      ))}
    </div>
  );
}

function Contact({ party, onChange }: Props) {
  const words = useWords();
  return (
    <div className="cards">
      <TextField
        label={words.desk.register.email}
        optional
        type="email"
        value={party.email}
        onChange={(email) => onChange({ ...party, email })}
      />
      <TextField
        label={words.desk.register.phone}
        optional
        type="tel"
        value={party.phone}
        onChange={(phone) => onChange({ ...party, phone })}
      />
    </div>
  );
}

export function PartyPicker({ party, onChange, error }: Props) {
  const words = useWords();
  const texts = words.desk.register;
  const [sought, setSought] = useState('');
  const { number, given_name, family_name, organisation_name } = party;
  const isBegun = [number, given_name, family_name, organisation_name].some((text) => text !== '');
  const [isOwn, setIsOwn] = useState(isBegun);
  const finding = useMutation({ mutationFn: search });
  if (party.found)
    return (
      <div className="stack">
        <p className="note note-good">
          {texts.chosen}: <strong className="words">{party.found.name}</strong> {describe(party.found)}{' '}
          <button type="button" className="link small" onClick={() => onChange({ ...party, found: null })}>
            {texts.anotherParty}
          </button>
        </p>
        <Contact party={party} onChange={onChange} />
      </div>
    );
  const find = () => {
    if (sought.trim()) finding.mutate(sought);
  };
  return (
    <div className="stack">
      <div className="row items-end">
        <div
          className="grow"
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            find();
          }}
        >
          <TextField label={texts.findParty} help={texts.findPartyHelp} value={sought} onChange={setSought} error={error} />
        </div>
        <Button variant="secondary" loading={finding.isPending} onClick={find}>
          {texts.find}
        </Button>
      </div>
      <ProblemNote error={finding.error} />
      <div role="status">
        {finding.data?.parties.length === 0 && <p>{texts.noParty}</p>}
        {finding.data?.more && <p className="small">{texts.more}</p>}
      </div>
      <ul className="plain-list">
        {finding.data?.parties.map((one) => (
          <li key={one.party_id}>
            <button
              type="button"
              className="case-line w-full text-left"
              aria-label={`${texts.chooseParty(one.name)} ${describe(one)}`}
              onClick={() => onChange({ ...party, found: one })}
            >
              <span className="case-line-title words">{one.name}</span>
              <span className="small quiet">{describe(one)}</span>
            </button>
          </li>
        ))}
      </ul>
      {isOwn ? (
        <>
          <OwnDetails party={party} onChange={onChange} />
          <Contact party={party} onChange={onChange} />
        </>
      ) : (
        <div>
          <button type="button" className="link" onClick={() => setIsOwn(true)}>
            {texts.newParty}
          </button>
        </div>
      )}
    </div>
  );
}
