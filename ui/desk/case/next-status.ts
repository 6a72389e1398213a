import type { CaseType } from '@shared/api/types';

// The statuses that a handler may set after this one. A closure ends a case: it is none to choose.
// Neither is one that says it is decided, before it is.
export function mayFollow(type: CaseType, status: string, isDecided: boolean) {
  const next = type.statuses.find((one) => one.id === status)?.next;
  return type.statuses.filter(
    (one) =>
      one.id !== status &&
      !one.final &&
      (!next || next.includes(one.id)) &&
      (isDecided || !type.decision || !['decided', 'closed'].includes(one.public_status))
  );
}
