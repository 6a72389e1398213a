// The cases that this one has to do with; and a duplicate, which goes on in another case.
import { Link } from '@tanstack/react-router';
import { answer, caseManagement } from '@shared/api/client';
import type { Relation } from '@shared/api/types';
import { useWords } from '@shared/language';
import { SelectField, TextArea } from '@shared/parts/fields';
import { ProblemNote } from '@shared/parts/problem-note';
import type { WholeCase } from '../queries';
import { useStatusName } from '../status-name';
import { ActDialog, Opener } from './act';
import { CaseNumberField, idOfCase } from './case-finder';
import { useChanges } from './changes';
import type { Parts } from './parts';
import { Section } from './section';
import { once, versioned, versionedPart } from './send';

type Props = { whole: WholeCase; parts: Parts; mayChange: boolean };
type DialogProps = { whole: WholeCase; onClose: () => void };
type Kind = Relation['kind'];

// A duplicate is merged, which makes that relation itself.
const kinds: Kind[] = ['follows', 'sub_case_of', 'appeal_of', 'part_of_journey'];

async function relate(now: WholeCase, kind: Kind, number: string) {
  const body = { kind, other_case_id: await idOfCase(number) };
  const url = '/{municipality_id}/cases/{case_id}/relations';
  return answer(caseManagement.POST(url, { ...once(now), body }));
}

async function merge(now: WholeCase, number: string, reason: string) {
  const body = { into_case_id: await idOfCase(number), reason };
  return answer(
    caseManagement.PUT('/{municipality_id}/cases/{case_id}/merge', { ...versioned(now), body })
  );
}

function unrelate(now: WholeCase, relation_id: string) {
  const url = '/{municipality_id}/cases/{case_id}/relations/{relation_id}';
  return answer(caseManagement.DELETE(url, versionedPart(now, { relation_id })));
}

function RelateDialog({ whole, onClose }: DialogProps) {
  const words = useWords();
  const texts = words.desk.relation;
  return (
    <ActDialog
      whole={whole}
      kind="relation"
      title={texts.add}
      start={{ kind: 'follows' as Kind, number: '' }}
      required={['number']}
      about={(given) => `${texts.outgoing[given.kind]} ${given.number}`}
      theirs={() => ''}
      send={(now, given) => relate(now, given.kind, given.number)}
      onClose={onClose}
    >
      {({ given, set, missing }) => (
        <>
          <SelectField
            label={texts.kind}
            value={given.kind}
            onChange={(kind) => set({ kind: kind as Kind })}
            options={kinds.map((value) => ({ value, label: texts.outgoing[value] }))}
          />
          <CaseNumberField
            label={texts.number}
            value={given.number}
            onChange={(number) => set({ number })}
            error={missing('number')}
          />
        </>
      )}
    </ActDialog>
  );
}

export function MergeDialog({ whole, onClose }: DialogProps) {
  const words = useWords();
  const texts = words.desk.merge;
  return (
    <ActDialog
      whole={whole}
      kind="merge"
      title={texts.title}
      start={{ number: '', reason: '' }}
      required={['number', 'reason']}
      about={(given) => `${given.number}. ${given.reason}`}
      theirs={() => ''}
      send={(now, given) => merge(now, given.number, given.reason)}
      onClose={onClose}
    >
      {({ given, set, missing }) => (
        <>
          <p>{texts.lead}</p>
          <CaseNumberField
            label={texts.into}
            value={given.number}
            onChange={(number) => set({ number })}
            error={missing('number')}
          />
          <TextArea
            label={texts.reason}
            value={given.reason}
            most={1000}
            onChange={(reason) => set({ reason })}
            error={missing('reason')}
          />
        </>
      )}
    </ActDialog>
  );
}

function RelationLine({ relation, mayChange }: { relation: Relation; mayChange: boolean }) {
  const words = useWords();
  const changes = useChanges();
  const statusName = useStatusName(relation.case_type);
  const texts = words.desk.relation;
  const remove = () =>
    changes.make({
      rows: [{ label: relation.number, mine: texts.remove(relation.number), theirs: () => '' }],
      send: (now) => unrelate(now, relation.id)
    });
  return (
    <li className="case-line">
      <span className="grow">
        {texts[relation.side][relation.kind]}{' '}
        <Link to="/cases/$caseId" params={{ caseId: relation.case_id }} className="link whitespace-nowrap">
          {relation.number}
        </Link>{' '}
        <span className="small quiet">{statusName(relation.status)}</span>
      </span>
      {mayChange && relation.kind !== 'duplicate_of' && (
        <button type="button" className="link small" aria-label={texts.remove(relation.number)} onClick={remove}>
          {words.common.remove}
        </button>
      )}
      <ProblemNote error={changes.error} />
    </li>
  );
}

export function RelationsPanel({ whole, parts, mayChange }: Props) {
  const words = useWords();
  const texts = words.desk.relation;
  if (parts.relations.length === 0 && !mayChange) return null;
  return (
    <Section
      title={texts.title}
      beside={mayChange && <Opener text={texts.add}>{(close) => <RelateDialog whole={whole} onClose={close} />}</Opener>}
    >
      {parts.relations.length === 0 && <p className="quiet">{texts.none}</p>}
      <ul className="plain-list">
        {parts.relations.map((one) => (
          <RelationLine key={one.id} relation={one} mayChange={mayChange} />
        ))}
      </ul>
    </Section>
  );
}

export function MergedNote({ parts }: { parts: Parts }) {
  const words = useWords();
  const { merge: merged, relations } = parts;
  if (!merged) return null;
  const number = relations.find((one) => one.case_id === merged.into_case_id)?.number;
  return (
    <p className="note note-info words">
      {words.desk.merge.merged(merged.reason)}{' '}
      <Link to="/cases/$caseId" params={{ caseId: merged.into_case_id }} className="link">
        {number ?? words.desk.merge.other}
      </Link>
    </p>
  );
}
