// The documents of a case. One is downloaded, never shown from our own address.
import type { Attachment, CaseType } from '../api/types';
import { useDates, useNamed, useSizes, useWords } from '../language';
import { municipality, settings } from '../settings';

function contentAddress(caseId: string, attachmentId: string) {
  const api = settings().face === 'portal' ? 'my-cases' : 'case-management';
  return `/${api}/v1/${municipality()}/cases/${caseId}/attachments/${attachmentId}/content`;
}

type Props = { caseId: string; attachments: Attachment[]; type: CaseType | undefined };

export function Documents({ caseId, attachments, type }: Props) {
  const words = useWords();
  const named = useNamed();
  const dates = useDates();
  const size = useSizes();
  if (attachments.length === 0) return <p className="quiet">{words.document.none}</p>;
  const kindName = (kind: string) =>
    kind === 'robot_screenshot'
      ? words.document.robotScreenshot
      : named(type?.attachment_kinds.find((one) => one.id === kind)?.names) || kind;
  return (
    <ul className="plain-list">
      {attachments.map((one) => (
        <li key={one.id} className="case-line">
          <a
            className="link case-line-title words"
            href={contentAddress(caseId, one.id)}
            download={one.name}
            aria-label={words.document.download(one.name)}
          >
            {one.name}
          </a>
          <span className="small quiet">
            {kindName(one.kind)}, {size(one.size)}, {dates.short(one.added_at)}
            {one.visibility !== 'public' && `, ${words.document.internal.toLowerCase()}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
