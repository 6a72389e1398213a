// What is wrong with a filter, in words: the server tells the kind and, in English, the place.
import { asProblem } from '@shared/api/problem';
import type { Words } from '@shared/words/sv';

export function filterError(words: Words, error: unknown): string {
  const texts = words.desk.filter.wrong;
  const told = asProblem(error).problems.find((one) => one.pointer.endsWith('filter'));
  if (!told) return '';
  const { code, message } = told;
  const place = /at character (\d+), where '?(.*?)'? stands$/.exec(message);
  const unclosed = /from character (\d+)$/.exec(message);
  const field = /^'(.*?)' is no field/.exec(message);
  const unfit = /^(\S+) is compared with .*, not '(.*)'$/.exec(message);
  const unordered = /^(\S+) has no order/.exec(message);
  if (field) return texts.unknownField(field[1] ?? '');
  if (unclosed) return texts.unclosed(Number(unclosed[1]));
  if (place) return texts.place(Number(place[1]), place[2] === 'the end' ? '' : (place[2] ?? ''));
  if (unordered) return texts.unordered(unordered[1] ?? '');
  if (unfit) return texts.unfit(unfit[1] ?? '', unfit[2] ?? '');
  return code === 'too_long' ? texts.tooLong : texts.other;
}

// The sentence of the server beside ours, which names what is allowed.
export function filterDetail(error: unknown): string {
  const told = asProblem(error).problems.find((one) => one.pointer.endsWith('filter'));
  return told?.message ?? '';
}
