// The changes of a case, as the API takes them.
import { answer, caseManagement, here, newKey, seen } from '@shared/api/client';
import type { NewDecision } from '@shared/api/types';
import type { Answers } from '@shared/forms/form';
import type { WholeCase } from '../queries';

export function versioned({ shown }: WholeCase) {
  return { params: { path: { ...here(), case_id: shown.id }, header: seen(shown.version) } };
}

// The same with the id of a part of the case in its path.
export function versionedPart<P extends object>({ shown }: WholeCase, part: P) {
  return {
    params: { path: { ...here(), case_id: shown.id, ...part }, header: seen(shown.version) }
  };
}

export function keyed(case_id: string, key: string) {
  return { params: { path: { ...here(), case_id }, header: { 'Idempotency-Key': key } } };
}

// Done once, however often it is sent: for what one does by one press of a button.
export function once({ shown }: WholeCase) {
  return keyed(shown.id, newKey());
}

export function assign(now: WholeCase, user_id: string) {
  const url = '/{municipality_id}/cases/{case_id}/assignment';
  return user_id
    ? answer(caseManagement.PUT(url, { ...versioned(now), body: { user_id } }))
    : answer(caseManagement.DELETE(url, versioned(now)));
}

export function setStatus(now: WholeCase, status: string) {
  const url = '/{municipality_id}/cases/{case_id}/status';
  return answer(caseManagement.PUT(url, { ...versioned(now), body: { status } }));
}

export function close(now: WholeCase, reason: string) {
  const url = '/{municipality_id}/cases/{case_id}/closure';
  return answer(caseManagement.PUT(url, { ...versioned(now), body: { reason } }));
}

export function suspend(now: WholeCase, reason: string, remind_on: string) {
  const url = '/{municipality_id}/cases/{case_id}/suspension';
  return answer(caseManagement.PUT(url, { ...versioned(now), body: { reason, remind_on } }));
}

export function resume(now: WholeCase) {
  return answer(caseManagement.DELETE('/{municipality_id}/cases/{case_id}/suspension', versioned(now)));
}

export function decide(now: WholeCase, decision: NewDecision) {
  const url = '/{municipality_id}/cases/{case_id}/decision';
  return answer(caseManagement.PUT(url, { ...versioned(now), body: decision }));
}

export function propose(now: WholeCase, decision: NewDecision) {
  const url = '/{municipality_id}/cases/{case_id}/decision-proposal';
  return answer(caseManagement.PUT(url, { ...versioned(now), body: decision }));
}

export function correct(now: WholeCase, change: { title?: string; form_data?: Answers }) {
  const url = '/{municipality_id}/cases/{case_id}';
  return answer(caseManagement.PATCH(url, { ...versioned(now), body: change }));
}

export function removeParty(now: WholeCase, stakeholder_id: string) {
  const url = '/{municipality_id}/cases/{case_id}/stakeholders/{stakeholder_id}';
  return answer(caseManagement.DELETE(url, versionedPart(now, { stakeholder_id })));
}

export function sendMessage(case_id: string, text: string, key: string) {
  const url = '/{municipality_id}/cases/{case_id}/messages';
  return answer(caseManagement.POST(url, { ...keyed(case_id, key), body: { text } }));
}

export function addNote(case_id: string, text: string, key: string) {
  const url = '/{municipality_id}/cases/{case_id}/notes';
  return answer(caseManagement.POST(url, { ...keyed(case_id, key), body: { text } }));
}

export function askForCompletion(case_id: string, text: string, due_on: string, key: string) {
  const url = '/{municipality_id}/cases/{case_id}/completion-requests';
  const body = { text, ...(due_on && { due_on }) };
  return answer(caseManagement.POST(url, { ...keyed(case_id, key), body }));
}

export function reopen(now: WholeCase, reason: string) {
  const url = '/{municipality_id}/cases/{case_id}/reopenings';
  return answer(caseManagement.POST(url, { ...once(now), body: { reason } }));
}
