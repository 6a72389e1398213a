// What an answer says that was no success, and in which language.
import { expect, test } from 'vitest';
import { problemOf, replyOf } from './api/problem';

const body = { title: 'En regel säger nej', detail: 'Ärendet är avslutat.', instance: '/requests/req-1' };

test('a sentence for people keeps the language that it is told in', () => {
  const reply = new Response('', { status: 422, headers: { 'Content-Language': 'sv' } });

  const problem = problemOf(replyOf(reply), body);

  expect(problem.language).toBe('sv');
  expect(problem.detail).toBe('Ärendet är avslutat.');
  expect(problem.requestId).toBe('req-1');
});

test('what is told to developers has no language of people', () => {
  const problem = problemOf(replyOf(new Response('', { status: 400 })), { detail: 'One field is wrong; see problems.' });

  expect(problem.language).toBe('');
});

test('an answer of another server is no sentence at all', () => {
  const problem = problemOf({ status: 502, language: null }, undefined);

  expect(problem.status).toBe(502);
  expect(problem.detail).toBe('');
});
