import type { Option } from '@shared/parts/fields';
import { useNamed } from '@shared/language';
import { useUnits } from './queries';

// The units of the municipality, by name.
export function useUnitOptions(): Option[] {
  const named = useNamed();
  const units = useUnits();
  return (units.data?.units ?? []).map((one) => ({ value: one.code, label: named(one.name) }));
}
