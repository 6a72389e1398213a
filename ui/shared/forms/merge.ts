// Answers that changed in two places at once: what each changed is told apart by what it began with.
import type { Answers } from './form';

// Of answers, which are what JSON holds.
export function same(a: unknown, b: unknown) {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isGroup(value: unknown): value is Answers {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// What differs from what one saw when one began.
export function changedKeys(before: Answers, after: Answers): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => !same(before[key], after[key]));
}

// One's own changes put on the answers as they are now; of a group, an address, only the parts that
// one changed.
export function merged(before: Answers, mine: Answers, now: Answers): Answers {
  const result: Answers = { ...now };
  for (const key of changedKeys(before, mine)) {
    const own = mine[key];
    if (own === undefined) delete result[key];
    else if (isGroup(own) && isGroup(now[key]))
      result[key] = merged(isGroup(before[key]) ? before[key] : {}, own, now[key]);
    else result[key] = own;
  }
  return result;
}
