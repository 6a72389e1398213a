import { Link } from '@tanstack/react-router';
import { useCaseTypes } from '@shared/case-types';
import { useNamed, useWords } from '@shared/language';
import { Loaded } from '@shared/parts/loaded';
import { Page } from '@shared/parts/page';
import { useMay } from '@shared/session';
import { PublishPanel } from '../case-types/publish-panel';
import { useUnitName } from '../queries';

export function CaseTypes() {
  const words = useWords();
  const named = useNamed();
  const may = useMay();
  const unitName = useUnitName();
  const types = useCaseTypes();
  return (
    <Page title={words.desk.types.title}>
      <Loaded query={types}>
        {({ items }) => (
          <ul className="plain-list cards">
            {items.map((one) => (
              <li key={one.id}>
                <Link to="/case-types/$caseType" params={{ caseType: one.id }} className="card-link h-full">
                  <h2>{named(one.names)}</h2>
                  <p className="small quiet">
                    {unitName(one.unit)}, {words.desk.types.version(one.version).toLowerCase()}
                  </p>
                  {one.withdrawn && <p className="small">{words.desk.types.withdrawn}</p>}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {may('case_type_publish') && <PublishPanel />}
    </Page>
  );
}
