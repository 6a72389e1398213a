// One attempt of a person to send something, however often it is sent: after a lost reply, and after
// a reload too. Another content is another attempt, since a key stands for one request.
import { newKey } from './api/client';
import { forgetKept, readKept, writeKept } from './kept';

type Attempt = { content: string; key: string };

function placeOf(name: string) {
  return `attempt-${name}`;
}

export function keyOfAttempt(name: string, content: unknown): string {
  const text = JSON.stringify(content);
  const kept = readKept<Attempt>(placeOf(name));
  if (kept?.content === text) return kept.key;
  const attempt = { content: text, key: newKey() };
  writeKept(placeOf(name), attempt);
  return attempt.key;
}

// It was done: to send the same again is meant.
export function endAttempt(name: string) {
  forgetKept(placeOf(name));
}
