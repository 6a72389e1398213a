import { expect, it } from 'vitest';
import { joined, partsOf, valueText, without, withPart } from './filter-text';

it('what is joined by and stands for itself', () => {
  expect(partsOf('status in (a, b) and created_at >= 2026-01-01')).toEqual([
    'status in (a, b)',
    'created_at >= 2026-01-01'
  ]);
  expect(partsOf('  ')).toEqual([]);
});

it('and in quotes, parentheses and words is no border', () => {
  const filter = 'title = "salt and \\" and pepper" and not (a = 1 and b = 2) and landing = 3';
  expect(partsOf(filter)).toEqual([
    'title = "salt and \\" and pepper"',
    'not (a = 1 and b = 2)',
    'landing = 3'
  ]);
});

it('alternatives stay one part, in parentheses beside others', () => {
  expect(partsOf('a = 1 or b = 2 and c = 3')).toEqual(['a = 1 or b = 2 and c = 3']);
  expect(withPart('a = 1 or b = 2', 'c = 3')).toBe('(a = 1 or b = 2) and c = 3');
});

it('a part that is taken away leaves the others', () => {
  expect(without('a = 1 and b = 2 and c = 3', 1)).toBe('a = 1 and c = 3');
  expect(without('a = 1', 0)).toBe('');
  expect(joined([])).toBe('');
});

it('a value with signs is quoted', () => {
  expect(valueText('received')).toBe('received');
  expect(valueText('Storgatan 12 "B"')).toBe('"Storgatan 12 \\"B\\""');
});
