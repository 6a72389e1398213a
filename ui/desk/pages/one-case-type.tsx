// What a case type is: its statuses, roles, documents, decision, and its versions.
import { getRouteApi } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { CaseType } from '@shared/api/types';
import { useCaseType } from '@shared/case-types';
import { useNamed, useWords } from '@shared/language';
import { Loaded } from '@shared/parts/loaded';
import { Page } from '@shared/parts/page';
import { PublicStatusLabel } from '@shared/parts/status';
import { FormPreview } from '../case-types/form-preview';
import { Comparison, Versions } from '../case-types/versions';
import { useUnitName } from '../queries';

const route = getRouteApi('/case-types/$caseType');

function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="panel stack" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Facts({ type }: { type: CaseType }) {
  const words = useWords();
  const unitName = useUnitName();
  const texts = words.desk.types;
  const { decision, retention } = type;
  return (
    <dl className="facts">
      <dt>{texts.unit}</dt>
      <dd>{unitName(type.unit)}</dd>
      <dt>{texts.series}</dt>
      <dd>{type.number_series}</dd>
      <dt>{texts.level}</dt>
      <dd>{texts.levels[type.automation_level]}</dd>
      <dt>{texts.decision}</dt>
      <dd>
        {decision
          ? `${decision.outcomes.map((one) => words.outcome[one]).join(', ')}. ${decision.legal_basis.join('; ')}`
          : texts.noDecision}
      </dd>
      <dt>{texts.retention}</dt>
      <dd>
        {retention.years ? texts.disposed(retention.years) : texts.preserved}. {retention.legal_basis}
      </dd>
    </dl>
  );
}

function Statuses({ type }: { type: CaseType }) {
  const words = useWords();
  const named = useNamed();
  return (
    <ul className="plain-list">
      {type.statuses.map((one) => (
        <li key={one.id} className="case-line">
          <span className="grow">
            {named(one.names)}{' '}
            <span className="small quiet">
              {one.initial && words.desk.types.start}
              {one.final && words.desk.types.end}
            </span>
            {one.next && (
              <span className="small quiet block">
                {words.desk.types.next}{' '}
                {one.next
                  .map((id) => named(type.statuses.find((other) => other.id === id)?.names) || id)
                  .join(', ') || words.common.none}
              </span>
            )}
          </span>
          <PublicStatusLabel status={one.public_status} />
        </li>
      ))}
    </ul>
  );
}

export function OneCaseType() {
  const words = useWords();
  const named = useNamed();
  const { caseType } = route.useParams();
  const { version } = route.useSearch();
  const query = useCaseType(caseType, version);
  const [isForm, setIsForm] = useState(false);
  const texts = words.desk.types;
  return (
    <Loaded query={query}>
      {(type) => (
        <Page title={named(type.names)} above={<p className="quiet">{texts.version(type.version)}</p>}>
          <p className="max-w-content">{named(type.descriptions)}</p>
          {type.withdrawn && <p className="note note-info">{texts.withdrawn}</p>}
          <div className="two">
            <div className="stack-lg">
              <Panel title={texts.title}>
                <Facts type={type} />
              </Panel>
              <Panel title={texts.statuses}>
                <Statuses type={type} />
              </Panel>
              <Panel title={texts.differences}>
                <Comparison key={type.version} caseType={caseType} shown={type.version} />
              </Panel>
              <Panel title={texts.form}>
                {isForm ? (
                  <FormPreview key={type.version} caseType={caseType} version={type.version} />
                ) : (
                  <button type="button" className="link self-start" onClick={() => setIsForm(true)}>
                    {texts.showForm}
                  </button>
                )}
              </Panel>
            </div>
            <div className="stack-lg">
              <Panel title={texts.versions}>
                <Versions caseType={caseType} shown={type.version} />
              </Panel>
              <Panel title={texts.roles}>
                <ul className="plain-list">
                  {type.stakeholder_roles.map((one) => (
                    <li key={one.id}>
                      {named(one.names)} {one.required && <span className="small quiet">({texts.required})</span>}
                    </li>
                  ))}
                </ul>
              </Panel>
              <Panel title={texts.attachments}>
                <ul className="plain-list">
                  {type.attachment_kinds.map((one) => (
                    <li key={one.id}>
                      {named(one.names)} {one.required && <span className="small quiet">({texts.required})</span>}
                    </li>
                  ))}
                </ul>
              </Panel>
            </div>
          </div>
        </Page>
      )}
    </Loaded>
  );
}
