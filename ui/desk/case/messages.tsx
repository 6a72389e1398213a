import { useWords } from '@shared/language';
import { Messages } from '@shared/parts/messages';
import type { WholeCase } from '../queries';
import type { Parts } from './parts';
import { Section } from './section';
import { sendMessage } from './send';
import { Written } from './written';

type Props = { whole: WholeCase; parts: Parts; mayWrite: boolean };

export function MessagesPanel({ whole, parts, mayWrite }: Props) {
  const words = useWords();
  const caseId = whole.shown.id;
  return (
    <Section id="messages" title={words.message.title}>
      <Messages caseId={caseId} messages={whole.messages} />
      {mayWrite && (
        <Written
          caseId={caseId}
          kind="message"
          label={words.message.write}
          help={words.message.helpDesk}
          button={words.common.send}
          look="primary"
          sent={words.message.sent}
          texts={{ all: parts.texts, use: 'message' }}
          send={(text, key) => sendMessage(caseId, text, key)}
        />
      )}
    </Section>
  );
}
