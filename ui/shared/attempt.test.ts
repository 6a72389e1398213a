import { beforeEach, expect, it, vi } from 'vitest';

const stored = new Map<string, string>();
vi.stubGlobal('sessionStorage', {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, text: string) => stored.set(key, text),
  removeItem: (key: string) => stored.delete(key)
});
vi.mock('./api/client', () => {
  let made = 0;
  return { newKey: () => `key-${++made}` };
});
const { endAttempt, keyOfAttempt } = await import('./attempt');
const { keepFor } = await import('./kept');

beforeEach(() => stored.clear());

it('the same content is sent under the same key until it was done', () => {
  const first = keyOfAttempt('note-1', { text: 'Ringde.' });
  expect(keyOfAttempt('note-1', { text: 'Ringde.' })).toBe(first);
  expect(keyOfAttempt('note-2', { text: 'Ringde.' })).not.toBe(first);
  endAttempt('note-1');
  expect(keyOfAttempt('note-1', { text: 'Ringde.' })).not.toBe(first);
});

it('what was changed after a failure is another request', () => {
  const first = keyOfAttempt('note-1', { text: 'Ringde.' });
  expect(keyOfAttempt('note-1', { text: 'Ringde igen.' })).not.toBe(first);
});

it('an attempt is of the person who made it', () => {
  keepFor('karin');
  const first = keyOfAttempt('note-1', { text: 'Ringde.' });
  keepFor('david');
  expect(keyOfAttempt('note-1', { text: 'Ringde.' })).not.toBe(first);
});
