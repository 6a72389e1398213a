// A case for somebody who got in touch on paper, by phone or in person.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, caseManagement, here } from '@shared/api/client';
import type { CaseType, NewAttachment, NewCase } from '@shared/api/types';
import { endAttempt, keyOfAttempt } from '@shared/attempt';
import { useCaseType, useCaseTypes, useForm } from '@shared/case-types';
import { CaseForm } from '@shared/forms/case-form';
import { askedAnswers, askedSections, type Answers, type Form } from '@shared/forms/form';
import { useNamed, useWords } from '@shared/language';
import { Button } from '@shared/parts/button';
import { SelectField, TextField } from '@shared/parts/fields';
import { FilePicker } from '@shared/parts/file-picker';
import { Loaded } from '@shared/parts/loaded';
import { Page } from '@shared/parts/page';
import { ProblemNote } from '@shared/parts/problem-note';
import { useDraft } from '../draft';
import { emptyParty, isParty, PartyPicker, stakeholderOf, type PickedParty } from '../party-picker';

const channels: NewCase['channel'][] = ['paper', 'phone', 'counter', 'email'];

type Registered = {
  channel: NewCase['channel'];
  party: PickedParty;
  role: string;
  title: string;
  answers: Answers;
  files: NewAttachment[];
};

function startOf(type: CaseType): Registered {
  const role = type.stakeholder_roles.find((one) => one.required) ?? type.stakeholder_roles[0];
  return { channel: 'paper', party: emptyParty, role: role?.id ?? '', title: '', answers: {}, files: [] };
}

function newCaseOf(type: CaseType, form: Form, given: Registered): NewCase {
  return {
    case_type: type.id,
    channel: given.channel,
    stakeholders: [stakeholderOf(given.role, given.party)],
    form_data: askedAnswers(form, given.answers),
    ...(given.title.trim() && { title: given.title.trim() }),
    ...(given.files.length > 0 && { attachments: given.files })
  };
}

function Registration({ type, form }: { type: CaseType; form: Form }) {
  const words = useWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const texts = words.desk.register;
  const [given, setGiven, forget] = useDraft<Registered>('register', type.id, startOf(type));
  const [error, setError] = useState('');
  const attempt = `register-${type.id}`;
  const set = (change: Partial<Registered>) => setGiven({ ...given, ...change });
  const registering = useMutation({
    mutationFn: () =>
      answer(
        caseManagement.POST('/{municipality_id}/cases', {
          params: { path: here(), header: { 'Idempotency-Key': keyOfAttempt(attempt, given) } },
          body: newCaseOf(type, form, given)
        })
      ),
    onSuccess: async (made) => {
      forget();
      endAttempt(attempt);
      await queries.invalidateQueries({ queryKey: ['work'] });
      await navigate({ to: '/cases/$caseId', params: { caseId: made.id } });
    }
  });
  return (
    <div className="stack-lg">
      <section className="panel stack">
        <SelectField
          label={texts.channel}
          value={given.channel}
          onChange={(channel) => set({ channel: channel as NewCase['channel'] })}
          options={channels.map((value) => ({ value, label: words.channel[value] }))}
        />
        <h2>{texts.who}</h2>
        <PartyPicker party={given.party} onChange={(party) => set({ party })} error={error} />
      </section>
      <section className="panel stack">
        <h2>{texts.answers}</h2>
        <TextField
          label={texts.subject}
          help={texts.subjectHelp}
          optional
          most={200}
          value={given.title}
          onChange={(title) => set({ title })}
        />
        <CaseForm
          form={form}
          sections={askedSections(form, given.answers)}
          answers={given.answers}
          isComplete={false}
          onChange={(answers) => set({ answers })}
          onDone={() => {
            setError(isParty(given.party) ? '' : texts.missingApplicant);
            if (isParty(given.party)) registering.mutate();
          }}
        >
          <div className="stack">
            {type.attachment_kinds.length > 0 && (
              <FilePicker
                kinds={type.attachment_kinds}
                chosen={given.files}
                onChange={(files) => set({ files })}
              />
            )}
            {error && <p className="field-error">{error}</p>}
            <ProblemNote error={registering.error} />
            <div>
              <Button type="submit" loading={registering.isPending} loadingText={words.common.saving}>
                {texts.submit}
              </Button>
            </div>
          </div>
        </CaseForm>
      </section>
    </div>
  );
}

function OfType({ caseType }: { caseType: string }) {
  const type = useCaseType(caseType);
  const form = useForm(caseType);
  return (
    <Loaded query={type}>
      {(found) => <Loaded query={form}>{(told) => <Registration type={found} form={told} />}</Loaded>}
    </Loaded>
  );
}

export function Register() {
  const words = useWords();
  const named = useNamed();
  const types = useCaseTypes();
  const [caseType, setCaseType] = useDraft('register-type', '', '');
  return (
    <Page title={words.desk.register.title} narrow>
      <p className="quiet">{words.desk.register.lead}</p>
      <Loaded query={types}>
        {({ items }) => (
          <div className="panel">
            <SelectField
              label={words.desk.register.caseType}
              value={caseType}
              onChange={setCaseType}
              empty={words.common.choose}
              options={items
                .filter((one) => !one.withdrawn)
                .map((one) => ({ value: one.id, label: named(one.names) }))}
            />
          </div>
        )}
      </Loaded>
      {caseType && <OfType key={caseType} caseType={caseType} />}
    </Page>
  );
}
