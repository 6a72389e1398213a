import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openChanges, type Change } from './live-stream';

class FakeSource extends EventTarget {
  static CLOSED = 2;
  static all: FakeSource[] = [];
  readyState = 1;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;

  constructor(readonly url: string) {
    super();
    FakeSource.all.push(this);
  }

  close() {
    this.readyState = 2;
  }

  say(name: string, data: unknown) {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  }

  refuse() {
    this.readyState = 2;
    this.onerror?.();
  }
}

const heard: string[] = [];
const listener = {
  onChanges: (changes: Change[]) => heard.push(changes.map((one) => one.case_id).join()),
  onMissed: () => heard.push('missed'),
  onLive: (live: boolean) => heard.push(live ? 'live' : 'not live'),
  onRefused: () => heard.push('refused')
};

const last = () => {
  const source = FakeSource.all.at(-1);
  if (!source) throw new Error('no stream was opened');
  return source;
};

beforeEach(() => {
  heard.length = 0;
  FakeSource.all.length = 0;
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', FakeSource);
  vi.stubGlobal('navigator', {}); // a browser without locks: each tab for itself
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('what the server tells is passed on until it is closed', () => {
  const close = openChanges('/changes', listener);
  last().onopen?.();
  last().say('changes', { changes: [{ case_id: 'a', kind: 'decided' }] });
  last().say('missed', {});
  close();

  expect(heard).toEqual(['live', 'a', 'missed']);
  expect(last().readyState).toBe(FakeSource.CLOSED);
});

test('a refusal is told, tried again later, and then everything may have been missed', () => {
  openChanges('/changes', listener);
  last().refuse();
  expect(FakeSource.all).toHaveLength(1);

  vi.advanceTimersByTime(30_000);
  expect(FakeSource.all).toHaveLength(2);
  last().onopen?.();

  expect(heard).toEqual(['not live', 'refused', 'live', 'missed']);
});

test('a broken stream is the browser’s to open again', () => {
  openChanges('/changes', listener);
  last().readyState = 0;
  last().onerror?.();
  vi.advanceTimersByTime(60_000);

  expect(FakeSource.all).toHaveLength(1);
  expect(heard).toEqual(['not live']);
});

test('once closed, a refused stream is not tried again', () => {
  const close = openChanges('/changes', listener);
  last().refuse();
  close();
  vi.advanceTimersByTime(60_000);

  expect(FakeSource.all).toHaveLength(1);
});
