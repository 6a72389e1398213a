// Answers that stand in a form before one has given any, and where they were taken from.
import type { Answers } from './form';

export type Prefilled = { answers: Answers; source: string };

// An answer that was changed is one's own.
export function isPrefilled(prefilled: Prefilled, answers: Answers, key: string): boolean {
  const taken = prefilled.answers[key];
  return taken !== undefined && JSON.stringify(taken) === JSON.stringify(answers[key]);
}
