// What waits for one oneself: tasks in all cases, opinions that one's units are asked for, and who
// stands in for whom.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answer, caseManagement, here } from '@shared/api/client';
import { useDates, useWords } from '@shared/language';
import { Loaded } from '@shared/parts/loaded';
import { Page } from '@shared/parts/page';
import { useAskedOpinions } from '../case/parts';
import { Section } from '../case/section';
import { today } from '@shared/days';
import { useUnitName } from '../queries';
import { StandIns } from '../stand-ins';

type LineProps = { caseId: string; number: string; title: string; text: string; due?: string | undefined; more?: string };

function Line({ caseId, number, title, text, due, more }: LineProps) {
  const words = useWords();
  const dates = useDates();
  const texts = words.desk.task;
  return (
    <li className="case-line">
      <span className="grow words" dir="auto">
        {text}
        <span className="small quiet block">
          <Link to="/cases/$caseId" params={{ caseId }} className="link whitespace-nowrap">
            {number}
          </Link>{' '}
          {title} {more}
        </span>
      </span>
      {due && (
        <span className="small">
          {texts.dueOn(dates.day(due))} {due < today() && <strong>{texts.late}</strong>}
        </span>
      )}
    </li>
  );
}

function MyTasks() {
  const words = useWords();
  const tasks = useQuery({
    queryKey: ['my-tasks'],
    queryFn: () =>
      answer(caseManagement.GET('/{municipality_id}/my-tasks', { params: { path: here(), query: { limit: 100 } } }))
  });
  return (
    <Section title={words.desk.toDo.tasks}>
      <Loaded query={tasks}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">{words.desk.toDo.noTasks}</p>
          ) : (
            <ul className="plain-list">
              {items.map((one) => (
                <Line
                  key={one.id}
                  caseId={one.case_id}
                  number={one.case_number}
                  title={one.case_title}
                  text={one.text}
                  due={one.due_on}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}

function AskedOpinions() {
  const words = useWords();
  const unitName = useUnitName();
  const asked = useAskedOpinions(true);
  return (
    <Section title={words.desk.toDo.opinions}>
      <Loaded query={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">{words.desk.toDo.noOpinions}</p>
          ) : (
            <ul className="plain-list">
              {items.map((one) => (
                <Line
                  key={one.id}
                  caseId={one.case_id}
                  number={one.case_number}
                  title={one.case_title}
                  text={one.text}
                  due={one.due_on}
                  more={unitName(one.unit)}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}

export function ToDo() {
  const words = useWords();
  return (
    <Page title={words.desk.toDo.title}>
      <MyTasks />
      <AskedOpinions />
      <StandIns />
    </Page>
  );
}
