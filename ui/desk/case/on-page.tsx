// The parts of the case page, a link each, with what waits in them. It stays in sight on wide screens.
import { useWords } from '@shared/language';
import type { WholeCase } from '../queries';
import { checksToLookAt } from './glance';
import type { Parts } from './parts';

// The id of a heading, its words, and what is counted under it.
type Place = { id: string; text: string; count?: string | number };

function usePlaces(whole: WholeCase, parts: Parts, mayChange: boolean): Place[] {
  const words = useWords();
  const { case: texts, check, checklist, opinion, permit, task } = words.desk;
  const toLookAt = checksToLookAt(whole).length;
  const openTasks = parts.tasks.filter((one) => !one.done_at).length;
  const ticked = parts.checklist.filter((one) => one.tick).length;
  const places: (Place | false)[] = [
    { id: 'application', text: texts.application },
    { id: 'completion', text: words.completion.title },
    { id: 'decision', text: words.portal.decision.title },
    { id: 'messages', text: words.message.title, count: whole.messages.length },
    { id: 'notes', text: texts.notes, count: whole.notes.length },
    (parts.opinions.length > 0 || mayChange) && { id: 'opinions', text: opinion.title, count: parts.opinions.length },
    whole.checks.length > 0 && { id: 'checks', text: check.title, count: toLookAt && texts.checksToLookAt(toLookAt) },
    { id: 'parties', text: texts.parties },
    { id: 'documents', text: words.document.title, count: whole.attachments.length },
    parts.checklist.length > 0 && {
      id: 'checklist',
      text: checklist.title,
      count: checklist.progress(ticked, parts.checklist.length)
    },
    { id: 'tasks', text: task.title, count: openTasks },
    parts.permits.length > 0 && { id: 'permits', text: permit.title, count: parts.permits.length },
    { id: 'history', text: texts.timeline }
  ];
  return places.filter((one): one is Place => one !== false);
}

// The focus goes along, so that one goes on from there by keys and hears where one is.
function goTo(id: string) {
  const heading = document.getElementById(id);
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.closest('section')?.scrollIntoView({ block: 'start' });
}

type Props = { whole: WholeCase; parts: Parts; mayChange: boolean };

export function OnPage({ whole, parts, mayChange }: Props) {
  const words = useWords();
  const places = usePlaces(whole, parts, mayChange);
  return (
    <nav className="on-page" aria-label={words.desk.case.onPage}>
      <ul>
        {places.map(({ id, text, count }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault();
                goTo(id);
              }}
            >
              {text}
              {Boolean(count) && <span className="on-page-count"> {count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
