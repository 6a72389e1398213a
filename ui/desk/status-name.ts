import { useCaseType } from '@shared/case-types';
import { useNamed } from '@shared/language';

// The names of a case type's own statuses.
export function useStatusName(caseType: string): (status: string) => string {
  const named = useNamed();
  const type = useCaseType(caseType);
  return (status) => named(type.data?.statuses.find((one) => one.id === status)?.names) || status;
}
