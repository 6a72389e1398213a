// The tables by which rules came to something, each with the rule that matched; and what the rules
// of a case came to where nobody has decided by them.
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { answer, caseManagement, here } from '@shared/api/client';
import { asProblem } from '@shared/api/problem';
import type { CaseType } from '@shared/api/types';
import { useDates, useLanguage, useWords } from '@shared/language';
import { Loaded, Waiting } from '@shared/parts/loaded';
import { RuleSentences } from '@shared/parts/rule-sentences';
import { useMay } from '@shared/session';
import { municipality } from '@shared/settings';
import type { WholeCase } from '../queries';
import { decisionsOf, matchedRules, modelFor, tableOf, type ExplainedDecision, type Table } from './explanation';
import { askText } from './source';

const DecisionTable = lazy(() => import('./decision-table'));

function useRules(case_type: string, version: number) {
  return useQuery({
    queryKey: ['rules', case_type, version],
    staleTime: Infinity,
    queryFn: async () => {
      const address = `/case-types/v1/${municipality()}/case-types/${case_type}/versions/${version}`;
      try {
        return await askText(`${address}/files/rules.dmn?view=dmn_1_3`);
      } catch (error) {
        if (asProblem(error).status === 404) return null;
        throw error;
      }
    }
  });
}

// The rules that matched, for those who do not see the table.
function MatchedRules({ table, matched }: { table: Table; matched: number[] }) {
  const words = useWords();
  return (
    <ul className="plain-list small">
      {matched.map((index) => (
        <li key={index} className="words">
          {words.desk.process.rule(index + 1)}{' '}
          {table.heads.map((head, at) => `${head}: ${table.rows[index]?.[at] ?? ''}`).join('; ')}
        </li>
      ))}
    </ul>
  );
}

function OneTable({ xml, decision }: { xml: string; decision: ExplainedDecision }) {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const table = useMemo(() => tableOf(xml, decision.id), [xml, decision.id]);
  const matched = useMemo(() => matchedRules(decision), [decision]);
  const ids = useMemo(() => matched.flatMap((index) => table?.ids[index] ?? []), [table, matched]);
  if (!table) return null;
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="link">{words.desk.process.table(table.name)}</summary>
      {isOpen && (
        <div className="stack mt-12">
          <MatchedRules table={table} matched={matched} />
          <Suspense fallback={<div className="drawing-space"><Waiting /></div>}>
            <DecisionTable
              xml={xml}
              decision={decision.id}
              matched={ids}
              title={words.desk.process.table(table.name)}
            />
          </Suspense>
        </div>
      )}
    </details>
  );
}

type Props = { whole: WholeCase; decisions: ExplainedDecision[] };

export function RuleTables({ whole, decisions }: Props) {
  const { language } = useLanguage();
  const { case_type, case_type_version } = whole.shown;
  const rules = useRules(case_type, case_type_version);
  const xml = useMemo(() => rules.data && modelFor(rules.data, language), [rules.data, language]);
  return (
    <Loaded query={rules}>
      {() => (
        <div className="stack">
          {xml && decisions.map((one) => <OneTable key={one.id} xml={xml} decision={one} />)}
        </div>
      )}
    </Loaded>
  );
}

// For the person to whom the process came because the rules could not tell, or may not decide.
export function RulesSay({ whole, type }: { whole: WholeCase; type: CaseType }) {
  const { language, words } = useLanguage();
  const may = useMay();
  const dates = useDates();
  const case_id = whole.shown.id;
  const evaluations = useQuery({
    queryKey: ['case', case_id, 'rule-evaluations', whole.events.at(-1)?.seq ?? 0],
    enabled: may('case_handle') && type.automation_level === 'C',
    queryFn: () =>
      answer(caseManagement.GET('/{municipality_id}/cases/{case_id}/rule-evaluations', { params: { path: { ...here(), case_id } } }))
  });
  const last = evaluations.data?.[0];
  const decisions = useMemo(() => (last ? decisionsOf(last) : []), [last]);
  if (!last) return null;
  const sentences = language === 'sv' ? last.sentences_sv : last.sentences_en;
  return (
    <div className="stack">
      <h3>{words.desk.process.rulesSay}</h3>
      <p className="small quiet">{dates.moment(last.evaluated_at)}</p>
      <RuleSentences sentences={sentences} />
      <RuleTables whole={whole} decisions={decisions} />
    </div>
  );
}
