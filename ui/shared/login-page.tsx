// In a sandbox anybody may be anybody among the test people; elsewhere a login must be connected.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOrNone, here, identity } from './api/client';
import type { SandboxLogin } from './api/types';
import { DisplayMenu } from './display-menu';
import { useWords } from './language';
import { Dialog } from './parts/dialog';
import { TextField } from './parts/fields';
import { Loaded } from './parts/loaded';
import { Page } from './parts/page';
import { ProblemNote } from './parts/problem-note';
import { logIn, sessionKey } from './session';
import { Brand, MunicipalityField, SandboxBar } from './shell';

function useLogins() {
  return useQuery({
    queryKey: ['logins'],
    queryFn: () =>
      answerOrNone(identity.GET('/{municipality_id}/sandbox-logins', { params: { path: here() } }))
  });
}

function keyOf(login: SandboxLogin) {
  return login.user_name ?? login.personal_number ?? login.name;
}

// A role and a name: the personal number is no one's to read.
function LoginList({ logins }: { logins: SandboxLogin[] }) {
  const words = useWords();
  const queries = useQueryClient();
  const [sought, setSought] = useState('');
  const login = useMutation({
    mutationFn: ({ personal_number, user_name }: SandboxLogin) =>
      logIn(user_name ? { user_name } : { personal_number: personal_number ?? '' }),
    onSuccess: (session) => {
      queries.setQueryData(sessionKey, session);
      void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    }
  });
  const shown = logins.filter((one) => one.name.toLowerCase().includes(sought.toLowerCase()));
  return (
    <div className="stack">
      {logins.length > 8 && (
        <TextField label={words.login.find} value={sought} onChange={setSought} />
      )}
      <ProblemNote error={login.error} />
      <ul className="plain-list">
        {shown.map((one) => (
          <li key={keyOf(one)}>
            <button
              type="button"
              className="case-line w-full text-left"
              disabled={login.isPending}
              onClick={() => login.mutate(one)}
            >
              <span className="case-line-title">{one.name}</span>
              <span className="quiet small">
                {one.user_name &&
                  (one.roles
                    .map((role) => words.roles[role as keyof typeof words.roles])
                    .join(', ') || words.login.noRole)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function LoginPage() {
  const words = useWords();
  const logins = useLogins();
  return (
    <div className="shell">
      <SandboxBar />
      <header className="bar">
        <div className="bar-inside">
          <Brand />
          <DisplayMenu />
        </div>
      </header>
      <main className="content">
        <Page title={words.login.title} narrow>
          <Loaded query={logins}>
            {(found) =>
              found ? (
                <div className="panel stack">
                  <p>{words.login.lead}</p>
                  <MunicipalityField />
                  <LoginList logins={found.logins} />
                </div>
              ) : (
                <p className="note note-info">{words.login.none}</p>
              )
            }
          </Loaded>
        </Page>
      </main>
    </div>
  );
}

export function SessionEnded() {
  const words = useWords();
  const logins = useLogins();
  return (
    <Dialog title={words.login.expired} narrow>
      <p>{words.login.expiredHelp}</p>
      <Loaded query={logins}>
        {(found) => (found ? <LoginList logins={found.logins} /> : <p>{words.login.none}</p>)}
      </Loaded>
    </Dialog>
  );
}
