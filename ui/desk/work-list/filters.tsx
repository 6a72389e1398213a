import { useNavigate } from '@tanstack/react-router';
import type { PublicStatus } from '@shared/api/types';
import { useCaseType, useCaseTypes } from '@shared/case-types';
import { useNamed, useWords } from '@shared/language';
import { SelectField } from '@shared/parts/fields';
import { useUnits } from '../queries';
import { sorts, type Sort, type WorkSearch } from './search';

const public_statuses: PublicStatus[] = ['submitted', 'in_progress', 'completion_needed', 'decided', 'closed'];

function StatusFilter({ type, value, onChange }: { type: string; value: string; onChange: (value: string) => void }) {
  const words = useWords();
  const named = useNamed();
  const found = useCaseType(type);
  const statuses = found.data?.statuses ?? [];
  return (
    <SelectField
      label={words.desk.work.status}
      value={value}
      onChange={onChange}
      empty={words.common.all}
      options={statuses.map((one) => ({ value: one.id, label: named(one.names) }))}
    />
  );
}

export function WorkFilters({ search }: { search: WorkSearch }) {
  const words = useWords();
  const named = useNamed();
  const navigate = useNavigate({ from: '/' });
  const types = useCaseTypes();
  const units = useUnits();
  const texts = words.desk.work;
  const set = (change: WorkSearch) => {
    const next = { ...search, ...change, page: undefined };
    const kept = Object.entries(next).filter(([, value]) => value);
    void navigate({ search: Object.fromEntries(kept) as WorkSearch });
  };
  return (
    <fieldset className="border-0 p-0 m-0">
      <legend className="sr-only">{texts.filters}</legend>
      <div className="filters">
        <SelectField
          label={texts.caseType}
          value={search.type ?? ''}
          onChange={(type) => set({ type, status: undefined })}
          empty={words.common.all}
          options={(types.data?.items ?? []).map((one) => ({ value: one.id, label: named(one.names) }))}
        />
        {search.type ? (
          <StatusFilter type={search.type} value={search.status ?? ''} onChange={(status) => set({ status })} />
        ) : (
          <SelectField
            label={texts.publicStatus}
            value={search.shown ?? ''}
            onChange={(shown) => set({ shown: shown as PublicStatus })}
            empty={words.common.all}
            options={public_statuses.map((value) => ({ value, label: words.publicStatus[value] }))}
          />
        )}
        <SelectField
          label={texts.unit}
          value={search.unit ?? ''}
          onChange={(unit) => set({ unit })}
          empty={words.common.all}
          options={(units.data?.units ?? []).map((one) => ({ value: one.code, label: named(one.name) }))}
        />
        <SelectField
          label={texts.sort}
          value={search.sort ?? (search.view ? '' : 'newest')}
          empty={search.view ? texts.sortOfView : undefined}
          onChange={(sort) => set({ sort: sort as Sort })}
          options={sorts.map((value) => ({ value, label: texts.sorts[value] }))}
        />
      </div>
    </fieldset>
  );
}
