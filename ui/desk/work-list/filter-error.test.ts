import { expect, it } from 'vitest';
import { ApiProblem } from '@shared/api/problem';
import { sv } from '@shared/words/sv';
import { filterError } from './filter-error';

function told(code: string, message: string) {
  const problem = new ApiProblem(400, 'The filter cannot be used.', [{ pointer: '/filter', code, message }]);
  return filterError(sv, problem);
}

it('says in words what is wrong and where', () => {
  expect(told('unknown_field', "'staus' is no field: number, status …")).toContain('staus');
  expect(told('invalid_filter', "needs a value at character 10, where 'and' stands")).toMatch(/10.*and/);
  expect(told('invalid_filter', 'needs a value at character 10, where the end stands')).toMatch(/10/);
  expect(told('invalid_filter', 'has a text without its closing " from character 7')).toContain('7');
  expect(told('not_allowed', 'status has no order: compare it with =, != or in (…)')).toContain('status');
  expect(told('not_allowed', "created_at is compared with a day or a moment, not 'soon'")).toMatch(/soon.*created_at/);
  expect(told('too_long', 'has too many values')).toBe(sv.desk.filter.wrong.tooLong);
});

it('is silent about what is no filter', () => {
  expect(filterError(sv, new ApiProblem(500, 'broken'))).toBe('');
});
