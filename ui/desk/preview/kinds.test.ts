import { expect, it } from 'vitest';
import { mayBeShown, most_bytes, shownAs, typeOfBytes } from './kinds';

const bytesOf = (text: string) => new TextEncoder().encode(text);

it('the bytes say what a document is, not its name or type', () => {
  expect(shownAs(typeOfBytes(bytesOf('%PDF-1.7')))).toBe('pdf');
  expect(shownAs(typeOfBytes(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1])))).toBe('image');
  expect(shownAs(typeOfBytes(bytesOf('<svg xmlns="…" onload="alert(1)"/>')))).toBeNull();
  expect(shownAs(typeOfBytes(bytesOf('<!doctype html><script>')))).toBeNull();
  expect(shownAs(typeOfBytes(new Uint8Array()))).toBeNull();
});

it('pages, drawings of markup and what is too large are downloaded', () => {
  expect(mayBeShown('image/svg+xml', 10)).toBe(false);
  expect(mayBeShown('text/html', 10)).toBe(false);
  expect(mayBeShown('image/png', most_bytes + 1)).toBe(false);
  expect(mayBeShown('application/pdf', 10)).toBe(true);
});
