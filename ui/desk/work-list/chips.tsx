// What narrows the list, one chip for each condition, and the way out of each.
import { useCaseTypes } from '@shared/case-types';
import { useNamed, useWords } from '@shared/language';
import { useUnitName } from '../queries';
import type { StatusNaming } from './buckets';
import { partsOf, without } from './filter-text';
import type { WorkSearch } from './search';
import { useView } from './views';

type Chip = { key: string; text: string; onRemove: () => void };

type Props = {
  search: WorkSearch;
  typed: string;
  statusName: StatusNaming;
  onSearch: (change: WorkSearch) => void;
  onTyped: (typed: string) => void;
};

function useAddressChips({ search, statusName, onSearch }: Props): Chip[] {
  const words = useWords();
  const named = useNamed();
  const unitName = useUnitName();
  const types = useCaseTypes();
  const view = useView(search.view);
  const texts = words.desk.work;
  const of = (key: keyof WorkSearch, name: string, value: string, more?: WorkSearch): Chip[] =>
    search[key]
      ? [{ key, text: `${name}: ${value}`, onRemove: () => onSearch({ [key]: undefined, ...more }) }]
      : [];
  return [
    ...of('view', texts.view, view?.name ?? '…'),
    ...of('bucket', texts.buckets, search.bucket ? texts.bucket[search.bucket] : ''),
    ...of(
      'type',
      texts.caseType,
      named(types.data?.items.find((one) => one.id === search.type)?.names) || (search.type ?? ''),
      { status: undefined }
    ),
    ...of('status', texts.status, statusName(search.type ?? '', search.status ?? '')),
    ...of('shown', texts.publicStatus, search.shown ? words.publicStatus[search.shown] : ''),
    ...of('unit', texts.unit, search.unit ? unitName(search.unit) : ''),
    ...of('who', texts.columns.handler, texts.nobody)
  ];
}

export function FilterChips(props: Props) {
  const words = useWords();
  const texts = words.desk.work;
  const { typed, onSearch, onTyped } = props;
  const chips: Chip[] = [
    ...useAddressChips(props),
    ...partsOf(typed).map((part, at) => ({
      key: `${at}-${part}`,
      text: part,
      onRemove: () => onTyped(without(typed, at))
    }))
  ];
  if (chips.length === 0) return null;
  const clear = () => {
    onTyped('');
    onSearch({
      type: undefined, status: undefined, shown: undefined, unit: undefined,
      bucket: undefined, who: undefined, view: undefined
    });
  };
  return (
    <ul className="chips" aria-label={texts.activeFilters}>
      {chips.map((one) => (
        <li key={one.key} className="chip">
          <span className="words">{one.text}</span>
          <button type="button" aria-label={texts.removeFilter(one.text)} onClick={one.onRemove}>
            <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="link small" onClick={clear}>
          {texts.clear}
        </button>
      </li>
    </ul>
  );
}
