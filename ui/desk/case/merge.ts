// Two people corrected the same application: what each changed is told apart by what they saw.
import type { Answers } from '@shared/forms/form';

function same(a: unknown, b: unknown) {
  return JSON.stringify(a) === JSON.stringify(b);
}

// What differs from what one saw when one began.
export function changedKeys(before: Answers, after: Answers): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => !same(before[key], after[key]));
}

// One's own changes put on the answers as they are now.
export function merged(before: Answers, mine: Answers, now: Answers): Answers {
  const result: Answers = { ...now };
  for (const key of changedKeys(before, mine)) {
    if (mine[key] === undefined) delete result[key];
    else result[key] = mine[key];
  }
  return result;
}
