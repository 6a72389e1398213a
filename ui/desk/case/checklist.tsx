// What the case type wants looked at, and who ticked what.
import { answer, caseManagement } from '@shared/api/client';
import type { ChecklistEntry } from '@shared/api/types';
import { useDates, useNamed, useWords } from '@shared/language';
import { ProblemNote } from '@shared/parts/problem-note';
import type { WholeCase } from '../queries';
import { useChanges } from './changes';
import type { Parts } from './parts';
import { Section } from './section';
import { versionedPart } from './send';

type Props = { whole: WholeCase; parts: Parts; mayChange: boolean };

function setTick(now: WholeCase, item: string, isTicked: boolean) {
  const url = '/{municipality_id}/cases/{case_id}/checklist/{item}';
  const params = versionedPart(now, { item });
  return isTicked
    ? answer(caseManagement.PUT(url, { ...params, body: {} }))
    : answer(caseManagement.DELETE(url, params));
}

function Entry({ entry, mayChange }: { entry: ChecklistEntry; mayChange: boolean }) {
  const words = useWords();
  const named = useNamed();
  const dates = useDates();
  const changes = useChanges();
  const texts = words.desk.checklist;
  const name = named(entry.names);
  const { tick } = entry;
  const toggle = () =>
    changes.make({
      rows: [{ label: name, mine: tick ? texts.open : texts.ticked, theirs: () => '' }],
      send: (now) => setTick(now, entry.id, !tick)
    });
  return (
    <li>
      <label className="choice">
        <input
          type="checkbox"
          className="tick"
          checked={Boolean(tick)}
          disabled={!mayChange || changes.isPending}
          onChange={toggle}
        />
        <span>
          {name}
          {entry.required_for && <span className="small quiet"> {texts.requiredFor[entry.required_for]}</span>}
          {tick && (
            <span className="small quiet block words">
              {texts.by(tick.ticked_by_name, dates.day(tick.ticked_at))} {tick.note}
            </span>
          )}
        </span>
      </label>
      <ProblemNote error={changes.error} />
    </li>
  );
}

export function ChecklistPanel({ whole, parts, mayChange }: Props) {
  const words = useWords();
  const { checklist } = parts;
  if (checklist.length === 0) return null;
  const done = checklist.filter((one) => one.tick).length;
  return (
    <Section
      id="checklist"
      title={words.desk.checklist.title}
      beside={<span className="small quiet">{words.desk.checklist.progress(done, checklist.length)}</span>}
    >
      <ul className="plain-list" data-version={whole.shown.version}>
        {checklist.map((one) => (
          <Entry key={one.id} entry={one} mayChange={mayChange} />
        ))}
      </ul>
    </Section>
  );
}
