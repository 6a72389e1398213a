import { expect, it } from 'vitest';
import { prettyJson, readJson } from './json-field';

it('what is no object is told before it is sent', () => {
  expect(readJson('{"complete": true}')).toEqual({ value: { complete: true } });
  expect(readJson('{"complete": ').fault).toBeTruthy();
  expect(readJson('[1]').fault).toBe('{ … }');
  expect(readJson('null').fault).toBe('{ … }');
});

it('what is shown can be sent again', () => {
  const value = { a: 'å', b: [1, { c: null }] };
  expect(readJson(prettyJson(value))).toEqual({ value });
});
