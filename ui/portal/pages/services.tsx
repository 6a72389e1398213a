// What one can apply for.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useCaseTypes } from '@shared/case-types';
import { useNamed, useWords } from '@shared/language';
import { TextField } from '@shared/parts/fields';
import { Loaded } from '@shared/parts/loaded';
import { Page } from '@shared/parts/page';
import { ActingForNote } from '../acting-for';

export function Services() {
  const words = useWords();
  const named = useNamed();
  const types = useCaseTypes();
  const [sought, setSought] = useState('');
  return (
    <Page title={words.portal.caseTypes}>
      <ActingForNote />
      <Loaded query={types}>
        {({ items }) => {
          const fits = (text: string) => text.toLowerCase().includes(sought.toLowerCase());
          const offered = items.filter((one) => !one.withdrawn);
          const shown = offered.filter((one) => fits(named(one.names) + named(one.descriptions)));
          return (
            <div className="stack">
              {offered.length > 3 && (
                <TextField label={words.portal.findService} value={sought} onChange={setSought} type="search" />
              )}
              <p role="status" className="quiet">
                {shown.length === 0 && words.portal.noService}
              </p>
              <ul className="plain-list cards">
                {shown.map((one) => (
                  <li key={one.id}>
                    <Link
                      to="/apply/$caseType"
                      params={{ caseType: one.id }}
                      className="card-link h-full"
                    >
                      <h2 className="mb-8">{named(one.names)}</h2>
                      <p className="small quiet">{named(one.descriptions)}</p>
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          );
        }}
      </Loaded>
    </Page>
  );
}
