// Answers that stand in a form before one has given any, and where each was taken from. An answer
// that was changed is one's own.
import type { Prefilled, PrefilledAnswer } from '../api/types';
import type { Answers } from './form';
import { same } from './merge';

// What stands at "/invoice_address/street"; undefined: nothing.
export function answerAt(answers: Answers, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((within, key) => (within as Answers | undefined)?.[key], answers);
}

function withAnswer(answers: Answers, keys: string[], value: unknown): Answers {
  const [key, ...rest] = keys;
  if (key === undefined) return answers;
  const inner = rest.length === 0 ? value : withAnswer((answers[key] ?? {}) as Answers, rest, value);
  return { ...answers, [key]: inner };
}

export function stillPrefilled(marks: Prefilled[], before: Answers, after: Answers): Prefilled[] {
  return marks.filter(({ field }) => same(answerAt(before, field), answerAt(after, field)));
}

type Filled = { answers: Answers; prefilled: Prefilled[] };

// Fills what nobody has answered yet. `touched` are fields that one has emptied: they stay so.
export function prefill<T extends Filled>(filled: T, found: PrefilledAnswer[], touched: Set<string>): T {
  let { answers, prefilled } = filled;
  for (const { field, value, source } of found) {
    if (touched.has(field) || (answerAt(answers, field) ?? '') !== '') continue;
    answers = withAnswer(answers, field.split('/').slice(1), value);
    prefilled = [...prefilled.filter((mark) => mark.field !== field), { field, source }];
  }
  return answers === filled.answers ? filled : { ...filled, answers, prefilled };
}
