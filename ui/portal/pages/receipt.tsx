import { getRouteApi } from '@tanstack/react-router';
import { useWords } from '@shared/language';
import { ButtonLink } from '@shared/parts/button';
import { Loaded } from '@shared/parts/loaded';
import { Page } from '@shared/parts/page';
import { useMyCase } from '../queries';

const route = getRouteApi('/receipts/$caseId');

export function Receipt() {
  const words = useWords();
  const { caseId } = route.useParams();
  const query = useMyCase(caseId);
  return (
    <Page title={words.portal.receipt.title} narrow>
      <Loaded query={query}>
        {({ shown }) => (
          <div className="panel stack">
            <p className="note note-good">
              {words.portal.receipt.number}: <strong>{shown.number}</strong>
              <br />
              <span className="words">{shown.title}</span>
            </p>
            <h2>{words.portal.receipt.next}</h2>
            <p>{words.portal.receipt.nextText}</p>
            <div className="row">
              <ButtonLink to="/cases/$caseId" params={{ caseId }}>
                {words.portal.receipt.toCase}
              </ButtonLink>
              <ButtonLink to="/" look="secondary">
                {words.portal.receipt.another}
              </ButtonLink>
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  );
}
