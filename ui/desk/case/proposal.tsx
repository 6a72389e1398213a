// The decision that a colleague proposes, where two make it (four eyes): another person, who has not
// handled the case, decides so or otherwise.
import type { CaseType, DecisionProposal } from '@shared/api/types';
import { useDates, useWords } from '@shared/language';
import { Button } from '@shared/parts/button';
import { DecisionLetter } from '@shared/parts/decision-letter';
import { ProblemNote } from '@shared/parts/problem-note';
import { useSession } from '@shared/session';
import type { WholeCase } from '../queries';
import { useChanges } from './changes';
import { decide } from './send';

type Props = { proposal: DecisionProposal; type: CaseType; whole: WholeCase; mayDecide: boolean };

export function ProposalNote({ proposal, type, whole, mayDecide }: Props) {
  const words = useWords();
  const dates = useDates();
  const session = useSession();
  const changes = useChanges();
  const texts = words.desk.decision;
  const { outcome, reasons, legal_basis, valid_from, valid_to } = proposal;
  const decision = {
    outcome,
    reasons,
    legal_basis,
    ...(valid_from && { valid_from }),
    ...(valid_to && { valid_to })
  };
  const isMine = proposal.proposed_by === session.user_id;
  const make = () =>
    changes.make({
      rows: [
        {
          label: words.portal.decision.title,
          mine: `${words.outcome[outcome]}. ${reasons}`,
          theirs: (now) => (now.decision ? words.outcome[now.decision.outcome] : '')
        }
      ],
      send: (now) => decide(now, decision)
    });
  return (
    <div className="note note-info stack">
      <p className="small">{texts.proposedBy(proposal.proposed_by_name, dates.day(proposal.proposed_at))}</p>
      <DecisionLetter decision={decision} type={type} caseNumber={whole.shown.number} />
      {mayDecide && !isMine && (
        <div>
          <Button loading={changes.isPending} onClick={make}>
            {texts.decideSo}
          </Button>
        </div>
      )}
      <ProblemNote error={changes.error} />
    </div>
  );
}
