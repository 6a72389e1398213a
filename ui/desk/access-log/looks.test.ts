import { expect, it } from 'vitest';
import { beginningOf, dayAfter } from '@shared/days';
import { looksOf } from './looks';

let id = 0;
const entry = (at: string, method: string, route: string, resource_id?: string, more = {}) =>
  ({
    id: String(++id), at, user_id: 'karin', role: 'handler', method, resource_id, status: 200, party_ids: [],
    request_id: '', route: `/case-management/v1${route}`, ...more
  }) as never;

it('what one person reads of a case within a minute is one look', () => {
  const looks = looksOf([
    entry('2026-11-26T10:00:40Z', 'GET', '/cases/{case_id}/notes', 'a'),
    entry('2026-11-26T10:00:40Z', 'GET', '/cases/{case_id}/notes', 'a'),
    entry('2026-11-26T10:00:40Z', 'GET', '/permits'), // asked at the same time, and of no one case
    entry('2026-11-26T10:00:39Z', 'GET', '/cases/{case_id}', 'a'),
    entry('2026-11-26T09:59:00Z', 'GET', '/cases/{case_id}', 'a')
  ]);
  expect(looks.map((look) => look.things)).toEqual([
    ['notes', 'one_case'], ['permits'], ['one_case']
  ]);
});

it('another person, another case, a change and a refusal are looks of their own', () => {
  const at = '2026-11-26T10:00:00Z';
  const looks = looksOf([
    entry(at, 'GET', '/cases/{case_id}', 'a'),
    entry(at, 'GET', '/cases/{case_id}', 'b'),
    entry(at, 'GET', '/cases/{case_id}', 'b', { user_id: 'david' }),
    entry(at, 'PATCH', '/cases/{case_id}', 'b', { user_id: 'david' }),
    entry(at, 'PATCH', '/cases/{case_id}', 'b', { user_id: 'david', status: 403 })
  ]);
  expect(looks.map((look) => look.act)).toEqual(['read', 'read', 'read', 'changed', 'changed']);
  expect(looks.map((look) => look.isRefused)).toEqual([false, false, false, false, true]);
});

it('searches and exports say so, and are told one by one', () => {
  const at = '2026-11-26T10:00:00Z';
  const looks = looksOf([
    entry(at, 'POST', '/parties/searches'), entry(at, 'POST', '/parties/searches'), entry(at, 'POST', '/cases/exports')
  ]);
  expect(looks.map(({ act, things }) => [act, ...things])).toEqual([
    ['sought', 'parties'], ['sought', 'parties'], ['exported', 'cases']
  ]);
});

it('a day begins when it does in Sweden, in summer and in winter', () => {
  expect(beginningOf('2026-07-01')).toBe('2026-06-30T22:00:00.000Z');
  expect(beginningOf('2026-12-01')).toBe('2026-11-30T23:00:00.000Z');
  expect(beginningOf('2026-03-29')).toBe('2026-03-28T23:00:00.000Z');
  expect(beginningOf('2026-13-41')).toBeUndefined();
  expect(dayAfter('2026-12-31')).toBe('2027-01-01');
});
