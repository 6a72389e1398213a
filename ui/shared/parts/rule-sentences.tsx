// What rules say for themselves: each question with its answer, and under it what led there.
import { groupsOf } from './sentence-groups';

export function RuleSentences({ sentences }: { sentences: string[] }) {
  return (
    <div className="stack">
      {groupsOf(sentences).map(({ question, because }, at) => (
        <div key={at}>
          {question && (
            <p className="words font-bold" dir="auto">
              {question}
            </p>
          )}
          <ul className="bullets">
            {because.map((sentence, number) => (
              <li key={number} className="words" dir="auto">
                {sentence}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
