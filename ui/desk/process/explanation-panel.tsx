// Why the rules decided so: in sentences for everybody, and the tables with the rule that matched.
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { asProblem } from '@shared/api/problem';
import { useLanguage, useWords } from '@shared/language';
import { Loaded, Waiting } from '@shared/parts/loaded';
import { municipality } from '@shared/settings';
import type { WholeCase } from '../queries';
import { matchedRules, tableOf, type ExplainedDecision, type Explanation } from './explanation';
import { askText } from './source';

const DecisionTable = lazy(() => import('./decision-table'));

export function useRules(case_type: string, version: number) {
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
function MatchedRules({ xml, decision }: { xml: string; decision: ExplainedDecision }) {
  const words = useWords();
  const table = useMemo(() => tableOf(xml, decision.id), [xml, decision]);
  if (!table) return null;
  return (
    <ul className="plain-list small">
      {matchedRules(decision).map((index) => (
        <li key={index} className="words">
          {words.desk.process.rule(index + 1)}{' '}
          {table.heads.map((head, at) => `${head}: ${table.rows[index]?.[at] ?? ''}`).join('; ')}
        </li>
      ))}
    </ul>
  );
}

function OneDecision({ xml, decision }: { xml: string; decision: ExplainedDecision }) {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const matched = useMemo(() => {
    const ids = tableOf(xml, decision.id)?.ids ?? [];
    return matchedRules(decision).flatMap((index) => ids[index] ?? []);
  }, [xml, decision]);
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="link">{decision.name}</summary>
      {isOpen && (
        <div className="stack mt-12">
          <MatchedRules xml={xml} decision={decision} />
          <Suspense fallback={<div className="drawing-space"><Waiting /></div>}>
            <DecisionTable
              xml={xml}
              decision={decision.id}
              matched={matched}
              title={words.desk.process.table(decision.name)}
            />
          </Suspense>
        </div>
      )}
    </details>
  );
}

export function ExplanationPanel({ whole, explanation }: { whole: WholeCase; explanation: Explanation }) {
  const { language, words } = useLanguage();
  const { case_type, case_type_version } = whole.shown;
  const rules = useRules(case_type, case_type_version);
  const sentences = language === 'sv' ? explanation.sentences_sv : explanation.sentences_en;
  return (
    <div className="stack">
      <h3>{words.desk.process.why}</h3>
      <ul>
        {sentences.map((one) => (
          <li key={one} className="words">
            {one}
          </li>
        ))}
      </ul>
      <Loaded query={rules}>
        {(xml) =>
          xml && (
            <>
              {explanation.decisions
                .filter((one) => one.rules.length > 0)
                .map((one) => (
                  <OneDecision key={one.id} xml={xml} decision={one} />
                ))}
            </>
          )
        }
      </Loaded>
    </div>
  );
}
