// Saved views: a filter and an order under a name, one's own or shared with a unit.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, caseManagement, here, newKey, seen } from '@shared/api/client';
import type { SavedView } from '@shared/api/types';
import { useWords } from '@shared/language';
import { Button } from '@shared/parts/button';
import { Dialog } from '@shared/parts/dialog';
import { SelectField, TextField } from '@shared/parts/fields';
import { ProblemNote } from '@shared/parts/problem-note';
import { useMay, useSession } from '@shared/session';
import { useDraft } from '../draft';
import { useUnitName } from '../queries';
import { useUnitOptions } from '../units';
import { filterOf, type WorkSearch } from './search';

const viewsKey = ['views'];

export function useViews() {
  const may = useMay();
  return useQuery({
    queryKey: viewsKey,
    staleTime: 60_000,
    enabled: may('case_read'),
    queryFn: () => answer(caseManagement.GET('/{municipality_id}/views', { params: { path: here() } }))
  });
}

export function useView(id: string | undefined): SavedView | undefined {
  const views = useViews();
  return views.data?.find((one) => one.id === id);
}

function bodyOf(name: string, unit: string, view: Pick<SavedView, 'filter' | 'sort' | 'columns'>) {
  const { filter, sort, columns } = view;
  return { name, ...(unit && { unit }), ...(filter && { filter }), ...(sort && { sort }), columns };
}

function useViewChange(onDone: (made: SavedView | undefined) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (send: () => Promise<SavedView | undefined>) => send(),
    onSuccess: async (made) => {
      await queries.invalidateQueries({ queryKey: viewsKey });
      onDone(made);
    }
  });
}

type EditorProps = {
  about: string; // the view, for the store
  title: string;
  start: { name: string; unit: string };
  onSave: (name: string, unit: string) => Promise<SavedView | undefined>;
  onDone: (made: SavedView | undefined) => void;
  onClose: () => void;
};

function Editor({ about, title, start, onSave, onDone, onClose }: EditorProps) {
  const words = useWords();
  const may = useMay();
  const units = useUnitOptions();
  const texts = words.desk.views;
  const [{ name, unit }, setGiven, forget] = useDraft('view', about, start);
  const [error, setError] = useState('');
  const saving = useViewChange((made) => {
    forget();
    onDone(made);
  });
  return (
    <Dialog title={title} narrow onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setError(name.trim() ? '' : words.common.required);
          if (name.trim()) saving.mutate(() => onSave(name.trim(), unit));
        }}
      >
        <TextField label={texts.name} value={name} most={100} onChange={(next) => setGiven({ name: next, unit })} error={error} />
        {may('view_share') && (
          <SelectField
            label={texts.share}
            help={texts.shareHelp}
            value={unit}
            onChange={(next) => setGiven({ name, unit: next })}
            empty={texts.onlyMe}
            options={units}
          />
        )}
        <ProblemNote error={saving.error} />
        <div className="row-end">
          <Button variant="secondary" onClick={onClose}>
            {words.common.cancel}
          </Button>
          <Button type="submit" loading={saving.isPending}>
            {words.common.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function RemoveDialog({ view, onDone, onClose }: { view: SavedView; onDone: () => void; onClose: () => void }) {
  const words = useWords();
  const texts = words.desk.views;
  const removing = useViewChange(onDone);
  const remove = async () => {
    await answer(
      caseManagement.DELETE('/{municipality_id}/views/{view_id}', {
        params: { path: { ...here(), view_id: view.id }, header: seen(view.version) }
      })
    );
    return undefined;
  };
  return (
    <Dialog title={texts.remove} narrow onClose={onClose}>
      <p className="words">{texts.removeSure(view.name)}</p>
      <ProblemNote error={removing.error} />
      <div className="row-end">
        <Button variant="secondary" onClick={onClose}>
          {words.common.cancel}
        </Button>
        <Button loading={removing.isPending} onClick={() => removing.mutate(remove)}>
          {texts.remove}
        </Button>
      </div>
    </Dialog>
  );
}

type Props = { search: WorkSearch; typed: string; onView: (view: string | undefined) => void };

function useMayChange(view: SavedView | undefined) {
  const may = useMay();
  const session = useSession();
  return view !== undefined && (view.unit ? may('view_share') : view.owner_id === session.user_id);
}

export function Views({ search, typed, onView }: Props) {
  const words = useWords();
  const unitName = useUnitName();
  const views = useViews();
  const [open, setOpen] = useState<'make' | 'change' | 'remove' | null>(null);
  const texts = words.desk.views;
  const chosen = useView(search.view);
  const mayChange = useMayChange(chosen);
  const filter = filterOf(search, typed);
  const close = () => setOpen(null);
  const make = (name: string, unit: string) =>
    answer(
      caseManagement.POST('/{municipality_id}/views', {
        params: { path: here(), header: { 'Idempotency-Key': newKey() } },
        body: bodyOf(name, unit, { filter, sort: search.sort, columns: [] })
      })
    );
  const change = (name: string, unit: string) =>
    answer(
      caseManagement.PUT('/{municipality_id}/views/{view_id}', {
        params: { path: { ...here(), view_id: chosen?.id ?? '' }, header: seen(chosen?.version ?? 0) },
        body: bodyOf(name, unit, { ...chosen, columns: chosen?.columns ?? [] })
      })
    );
  const shown = (one: SavedView) => (one.unit ? `${one.name} (${unitName(one.unit)})` : one.name);
  return (
    <div className="row items-end">
      <div className="grow">
        <SelectField
          label={texts.title}
          value={search.view ?? ''}
          onChange={(view) => onView(view || undefined)}
          empty={texts.none}
          options={(views.data ?? []).map((one) => ({ value: one.id, label: shown(one) }))}
        />
      </div>
      {mayChange && (
        <>
          <Button variant="tertiary" onClick={() => setOpen('change')}>
            {texts.change}
          </Button>
          <Button variant="tertiary" onClick={() => setOpen('remove')}>
            {texts.remove}
          </Button>
        </>
      )}
      {filter && !search.view && (
        <Button variant="secondary" onClick={() => setOpen('make')}>
          {texts.make}
        </Button>
      )}
      {open === 'make' && (
        <Editor
          about="new"
          title={texts.make}
          start={{ name: '', unit: '' }}
          onSave={make}
          onDone={(made) => {
            close();
            onView(made?.id);
          }}
          onClose={close}
        />
      )}
      {open === 'change' && chosen && (
        <Editor
          key={chosen.id}
          about={chosen.id}
          title={texts.change}
          start={{ name: chosen.name, unit: chosen.unit ?? '' }}
          onSave={change}
          onDone={close}
          onClose={close}
        />
      )}
      {open === 'remove' && chosen && (
        <RemoveDialog
          view={chosen}
          onDone={() => {
            close();
            onView(undefined);
          }}
          onClose={close}
        />
      )}
    </div>
  );
}
