// The language of docs/work-lists.md, as far as the page takes a filter apart: what is joined by
// `and` stands as one chip each. The server alone says what a filter means.

type Scan = { depth: number; isQuoted: boolean };

function step(scan: Scan, character: string, before: string): Scan {
  if (scan.isQuoted) return { ...scan, isQuoted: character !== '"' || before === '\\' };
  if (character === '"') return { ...scan, isQuoted: true };
  if (character === '(') return { ...scan, depth: scan.depth + 1 };
  if (character === ')') return { ...scan, depth: scan.depth - 1 };
  return scan;
}

function isEdge(character: string | undefined) {
  return character === undefined || /[\s()]/.test(character);
}

// Where a word stands between conditions, outside of quotes and parentheses.
function placesOf(filter: string, word: string): number[] {
  const places: number[] = [];
  let scan: Scan = { depth: 0, isQuoted: false };
  for (let at = 0; at < filter.length; ++at) {
    const isWord =
      !scan.isQuoted &&
      scan.depth === 0 &&
      filter.startsWith(word, at) &&
      isEdge(filter[at - 1]) &&
      isEdge(filter[at + word.length]);
    if (isWord) places.push(at);
    scan = step(scan, filter[at] ?? '', filter[at - 1] ?? '');
  }
  return places;
}

export function partsOf(filter: string): string[] {
  const whole = filter.trim();
  if (!whole) return [];
  if (placesOf(whole, 'or').length > 0) return [whole];
  const parts: string[] = [];
  let from = 0;
  for (const at of [...placesOf(whole, 'and'), whole.length]) {
    parts.push(whole.slice(from, at).trim());
    from = at + 'and'.length;
  }
  return parts.filter(Boolean);
}

export function joined(parts: string[]): string {
  if (parts.length < 2) return parts[0] ?? '';
  return parts.map((part) => (placesOf(part, 'or').length > 0 ? `(${part})` : part)).join(' and ');
}

export function without(filter: string, index: number): string {
  return joined(partsOf(filter).filter((_, at) => at !== index));
}

export function withPart(filter: string, part: string): string {
  return joined([...partsOf(filter), part]);
}

// A value as the language wants it: a word of its own, or else in quotes.
export function valueText(value: string): string {
  const isWord = /^[\p{L}\p{N}_.:+-]+$/u.test(value);
  return isWord ? value : `"${value.replace(/["\\]/g, '\\$&')}"`;
}
