// What somebody types and has not sent is kept in the tab (sessionStorage) until it is sent: a
// reload, an ended session or a failed save loses none of it. It is gone with the tab, since the
// computer may be shared, and is for the one who typed it: whoever logs in next at the same tab
// neither sees nor sends it.
import { useCallback, useState } from 'react';

const prefix = 'kansli-kept-';
let owner = '';

export function keepFor(person: string) {
  owner = person;
}

function placeOf(key: string) {
  return `${prefix}${owner}-${key}`;
}

export function readKept<T>(key: string): T | null {
  const text = sessionStorage.getItem(placeOf(key));
  if (text === null) return null;
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}

export function writeKept(key: string, value: unknown) {
  try {
    sessionStorage.setItem(placeOf(key), JSON.stringify(value));
  } catch {
    // The store is full: the text stands on the page all the same.
  }
}

export function forgetKept(key: string) {
  sessionStorage.removeItem(placeOf(key));
}

// Like useState, kept; `forget` when it was sent, which empties it.
export function useKept<T>(key: string, initial: T): [T, (value: T) => void, () => void] {
  const [value, setValue] = useState<T>(() => readKept<T>(key) ?? initial);
  const set = useCallback(
    (next: T) => {
      setValue(next);
      writeKept(key, next);
    },
    [key]
  );
  const forget = useCallback(() => {
    forgetKept(key);
    setValue(initial);
    // What it begins with is a constant of the caller.
  }, [key]);
  return [value, set, forget];
}

export function forgetAllKept() {
  for (const key of Object.keys(sessionStorage))
    if (key.startsWith(prefix)) sessionStorage.removeItem(key);
}
