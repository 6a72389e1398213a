// Who does one's work while one is away, and whose work one does.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, here, identity, newKey } from '@shared/api/client';
import { useDates, useWords } from '@shared/language';
import { Button } from '@shared/parts/button';
import { Dialog } from '@shared/parts/dialog';
import { SelectField, TextField } from '@shared/parts/fields';
import { Loaded } from '@shared/parts/loaded';
import { ProblemNote } from '@shared/parts/problem-note';
import { sessionKey, useSession } from '@shared/session';
import { Opener } from './case/act';
import { Section } from './case/section';
import { today } from '@shared/days';
import { useDraft } from './draft';
import { useHandlers } from './queries';

const key = ['stand-ins'];

function useChange(onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (send: () => Promise<unknown>) => send(),
    onSuccess: async () => {
      onDone();
      await queries.invalidateQueries({ queryKey: key });
      await queries.invalidateQueries({ queryKey: sessionKey });
    }
  });
}

function NewStandIn({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const session = useSession();
  const handlers = useHandlers();
  const texts = words.desk.standIn;
  const [given, setGiven, forget] = useDraft('stand-in', '', { stand_in_id: '', from_day: today(), to_day: '' });
  const naming = useChange(() => {
    forget();
    onClose();
  });
  const set = (change: Partial<typeof given>) => setGiven({ ...given, ...change });
  const others = (handlers.data?.users ?? []).filter((one) => one.user_id !== session.user_id);
  const send = () =>
    answer(
      identity.POST('/{municipality_id}/stand-ins', {
        params: { path: here(), header: { 'Idempotency-Key': newKey() } },
        body: given
      })
    );
  return (
    <Dialog title={texts.name} narrow onClose={onClose}>
      <p>{texts.lead}</p>
      <SelectField
        label={texts.who}
        value={given.stand_in_id}
        onChange={(stand_in_id) => set({ stand_in_id })}
        empty={words.common.choose}
        options={others.map((one) => ({ value: one.user_id, label: one.name }))}
      />
      <div className="cards">
        <TextField label={texts.from} type="date" value={given.from_day} onChange={(from_day) => set({ from_day })} />
        <TextField label={texts.to} type="date" value={given.to_day} onChange={(to_day) => set({ to_day })} />
      </div>
      <ProblemNote error={naming.error} />
      <div className="row-end">
        <Button variant="secondary" onClick={onClose}>
          {words.common.cancel}
        </Button>
        <Button
          disabled={!given.stand_in_id || !given.from_day || !given.to_day}
          loading={naming.isPending}
          onClick={() => naming.mutate(send)}
        >
          {words.common.save}
        </Button>
      </div>
    </Dialog>
  );
}

export function StandIns() {
  const words = useWords();
  const dates = useDates();
  const session = useSession();
  const texts = words.desk.standIn;
  const ending = useChange(() => undefined);
  const standIns = useQuery({
    queryKey: key,
    queryFn: () => answer(identity.GET('/{municipality_id}/stand-ins', { params: { path: here() } }))
  });
  const end = (stand_in_id: string) =>
    ending.mutate(() =>
      answer(
        identity.DELETE('/{municipality_id}/stand-ins/{stand_in_id}', {
          params: { path: { ...here(), stand_in_id } }
        })
      )
    );
  return (
    <Section
      title={texts.title}
      beside={<Opener text={texts.name}>{(close) => <NewStandIn onClose={close} />}</Opener>}
    >
      <ProblemNote error={ending.error} />
      <Loaded query={standIns}>
        {(all) =>
          all.length === 0 ? (
            <p className="quiet">{texts.none}</p>
          ) : (
            <ul className="plain-list">
              {all.map((one) => (
                <li key={one.id} className="case-line">
                  <span className="grow">
                    {texts.does(one.stand_in_name, one.absent_name, dates.day(one.from_day), dates.day(one.to_day))}
                    {one.ended_at && <span className="small quiet"> {texts.ended}</span>}
                  </span>
                  {one.absent_id === session.user_id && !one.ended_at && one.to_day >= today() && (
                    <button
                      type="button"
                      className="link small"
                      aria-label={texts.end(one.stand_in_name)}
                      onClick={() => end(one.id)}
                    >
                      {texts.endButton}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}
