// The work list by single keys. They act only in the list and where nothing is typed, and can be
// turned off (WCAG 2.1.4): who speaks to the computer would else press them by mistake.
import { useCallback, useEffect, useState } from 'react';
import { useWords } from '@shared/language';
import { Button } from '@shared/parts/button';
import { Dialog } from '@shared/parts/dialog';

const kept = 'kansli-keys';

function areOn() {
  return localStorage.getItem(kept) !== 'off';
}

function rows(): HTMLElement[] {
  return Array.from(document.querySelectorAll<HTMLElement>('[data-cases] tr[data-case]'));
}

function linkOf(row: HTMLElement | undefined) {
  return row?.querySelector<HTMLElement>('a');
}

function move(by: number) {
  const all = rows();
  const now = all.findIndex((row) => row.contains(document.activeElement));
  const next = now < 0 ? 0 : Math.min(Math.max(now + by, 0), all.length - 1);
  const link = linkOf(all[next]);
  link?.focus();
  link?.scrollIntoView({ block: 'nearest' });
}

function tick() {
  const row = rows().find((one) => one.contains(document.activeElement));
  row?.querySelector<HTMLElement>('input[type=checkbox]')?.click();
}

function isTyping(target: EventTarget | null) {
  if (!(target instanceof HTMLElement)) return false;
  const isTick = target instanceof HTMLInputElement && target.type === 'checkbox';
  return !isTick && target.matches('input, textarea, select, [contenteditable]');
}

const acts: Record<string, () => void> = {
  j: () => move(1),
  k: () => move(-1),
  x: tick,
  '/': () => document.querySelector<HTMLElement>('form[role=search] input')?.focus()
};

const inRow: Record<string, () => void> = { ArrowDown: () => move(1), ArrowUp: () => move(-1) };

function actOf(event: KeyboardEvent): (() => void) | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return undefined;
  if (document.querySelector('dialog[open]')) return undefined;
  const isInRow = rows().some((row) => row.contains(document.activeElement));
  if (isInRow && inRow[event.key]) return inRow[event.key];
  return areOn() ? acts[event.key] : undefined;
}

function KeysDialog({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const texts = words.desk.keys;
  const [isOn, setIsOn] = useState(areOn);
  return (
    <Dialog title={texts.title} narrow onClose={onClose}>
      <dl className="facts">
        {texts.list.map(([keys, what]) => (
          <div key={keys} className="contents">
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <label className="row">
        <input
          type="checkbox"
          className="tick"
          checked={isOn}
          onChange={() => {
            localStorage.setItem(kept, isOn ? 'off' : 'on');
            setIsOn(!isOn);
          }}
        />
        {texts.on}
      </label>
      <div className="row-end">
        <Button variant="secondary" onClick={onClose}>
          {words.common.close}
        </Button>
      </div>
    </Dialog>
  );
}

export function ListKeys() {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const onKey = useCallback((event: KeyboardEvent) => {
    const isHelp = event.key === '?' && !isTyping(event.target) && areOn();
    const act = isHelp ? () => setIsOpen(true) : actOf(event);
    if (!act) return;
    event.preventDefault();
    act();
  }, []);
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onKey]);
  return (
    <>
      <button type="button" className="link small" onClick={() => setIsOpen(true)}>
        {words.desk.keys.title}
      </button>
      {isOpen && <KeysDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}
