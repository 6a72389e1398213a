import { useQuery } from '@tanstack/react-query';
import { useWords } from '@shared/language';
import { Loaded } from '@shared/parts/loaded';
import { Page } from '@shared/parts/page';
import { ActingForNote } from '../acting-for';
import { PermitList } from '../permit-list';
import { permitsQuery } from '../queries';

// Those that hold first, and then what was.
export function Permits() {
  const words = useWords();
  const permits = useQuery(permitsQuery());
  return (
    <Page title={words.portal.permit.title}>
      <ActingForNote />
      <Loaded query={permits}>
        {({ items }) => {
          const active = items.filter((one) => one.status === 'active');
          const former = items.filter((one) => one.status !== 'active');
          return (
            <div className="stack-lg">
              {active.length === 0 && <p className="quiet">{words.portal.permit.none}</p>}
              <PermitList permits={active} all={items} />
              {former.length > 0 && (
                <details className="stack">
                  <summary>{words.portal.permit.former(former.length)}</summary>
                  <PermitList permits={former} all={items} />
                </details>
              )}
            </div>
          );
        }}
      </Loaded>
    </Page>
  );
}
