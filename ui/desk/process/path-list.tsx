// The way through a process in words and times: what the drawing shows, for everybody.
import type { ProcessInstance, ProcessPath } from '@shared/api/types';
import { useDates, useWords } from '@shared/language';
import { handsOf, stepsOf, type Model, type Step } from './path';

type Props = { instance: ProcessInstance; path: ProcessPath; model: Model };

function StepLine({ step, name, problem }: { step: Step; name: string; problem: string | undefined }) {
  const words = useWords();
  const dates = useDates();
  const texts = words.desk.process;
  return (
    <li>
      <p>
        <span className="words">{name}</span>{' '}
        {!step.end && <strong>{problem ? texts.isStuck : texts.isHere}</strong>}
        {step.end === 'canceled' && <span className="small quiet">{texts.canceled}</span>}
      </p>
      <p className="small quiet">
        {step.to && step.to !== step.from
          ? texts.fromTo(dates.moment(step.from), dates.moment(step.to))
          : dates.moment(step.from)}
      </p>
      {problem && (
        <p className="small words" lang="en">
          {problem}
        </p>
      )}
    </li>
  );
}

export function PathList({ instance, path, model }: Props) {
  const words = useWords();
  const dates = useDates();
  const texts = words.desk.process;
  const nameOf = (element: string) => model.names.get(element) ?? element;
  const problemOf = (step: Step) =>
    step.end ? undefined : instance.incidents.find((one) => one.element === step.element)?.message;
  const hands = handsOf(path.items);
  return (
    <div className="stack">
      <ol className="timeline" aria-label={texts.path}>
        {stepsOf(path.items).map((step, at) => (
          <StepLine
            key={`${at}-${step.element}`}
            step={step}
            name={nameOf(step.element)}
            problem={problemOf(step)}
          />
        ))}
      </ol>
      {hands.length > 0 && (
        <>
          <h3>{texts.byHand}</h3>
          <ul className="plain-list">
            {hands.map((event) => (
              <li key={event.number} className="small words">
                {dates.moment(event.at)}: {texts.hands[event.kind as keyof typeof texts.hands] ?? event.kind}{' '}
                {event.element && nameOf(event.element)} {event.text.replace(/^[0-9a-f-]{36}: /, '')}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
