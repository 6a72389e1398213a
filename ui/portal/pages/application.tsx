// An application, a step at a time: the sections of the form, the documents, the check.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { answer, here, myCases } from '@shared/api/client';
import { useCaseType, useForm } from '@shared/case-types';
import { useNamed, useWords } from '@shared/language';
import { Loaded } from '@shared/parts/loaded';
import { Page } from '@shared/parts/page';
import { useSession } from '@shared/session';
import { ApplicationSteps } from '../application-steps';

const route = getRouteApi('/apply/$caseType');

export function Application() {
  const words = useWords();
  const named = useNamed();
  const session = useSession();
  const { caseType } = route.useParams();
  const { draft: draft_id } = route.useSearch();
  const type = useCaseType(caseType);
  const form = useForm(caseType);
  const draft = useQuery({
    queryKey: ['draft', draft_id ?? null],
    staleTime: Infinity,
    gcTime: 0,
    queryFn: () =>
      draft_id
        ? answer(
            myCases.GET('/{municipality_id}/drafts/{draft_id}', {
              params: { path: { ...here(), draft_id } }
            })
          )
        : null
  });
  const isForOther = session.acting_for !== session.party_id && session.acting_for_name;
  return (
    <Loaded query={type}>
      {(shown) => (
        <Page title={named(shown.names)} narrow>
          {isForOther && (
            <p className="note note-info words">
              {words.portal.form.onBehalf(session.acting_for_name ?? '')}
            </p>
          )}
          {shown.withdrawn && <p className="note note-warn">{words.portal.withdrawn}</p>}
          <Loaded query={form}>
            {(told) => (
              <Loaded query={draft}>
                {(found) => <ApplicationSteps key={found?.id} type={shown} form={told} draft={found} />}
              </Loaded>
            )}
          </Loaded>
        </Page>
      )}
    </Loaded>
  );
}
