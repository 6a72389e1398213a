// What stands around every page: whose it is, where one can go, who one is.
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { DisplayMenu } from './display-menu';
import { useWords } from './language';
import { Button } from './parts/button';
import { SelectField } from './parts/fields';
import { Menu } from './parts/menu';
import { useFaceName } from './parts/page';
import { logOut, useSession } from './session';
import { chooseMunicipality, municipality, municipalityName, settings } from './settings';

export function Brand() {
  const words = useWords();
  const face = useFaceName();
  return (
    <a href="/" className="brand">
      <svg className="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="7" fill="#005595" />
        <path
          d="M10 7v18M22 7 11.5 16.5 22 25"
          fill="none"
          stroke="#fff"
          strokeWidth="3.4"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span>
        <span className="brand-name">{words.shell.of(municipalityName(municipality()))}</span>
        <span className="brand-face">{face}</span>
      </span>
    </a>
  );
}

export function SandboxBar() {
  const words = useWords();
  if (settings().mode !== 'sandbox') return null;
  return <div className="sandbox-bar">{words.shell.sandbox}</div>;
}

// A municipality is chosen before anything else is asked for: everything is read anew.
export function MunicipalityField() {
  const words = useWords();
  const { municipalities } = settings();
  if (municipalities.length < 2) return null;
  return (
    <SelectField
      label={words.shell.municipality}
      value={municipality()}
      onChange={(code) => {
        chooseMunicipality(code);
        window.location.assign('/');
      }}
      options={municipalities.map((value) => ({ value, label: municipalityName(value) }))}
    />
  );
}

function PersonMenu({ above }: { above?: ReactNode }) {
  const words = useWords();
  const session = useSession();
  const queries = useQueryClient();
  const roles = session.roles.map((role) => words.roles[role as keyof typeof words.roles]);
  return (
    <Menu title={<strong>{session.name}</strong>} chosen={session.acting_for}>
      <p className="small quiet">
        {words.shell.loggedInAs} {session.name}
        {roles.length > 0 && `, ${roles.join(', ').toLowerCase()}`}
      </p>
      {above}
      <MunicipalityField />
      <Button variant="secondary" onClick={() => void logOut(queries)}>
        {words.shell.logOut}
      </Button>
    </Menu>
  );
}

type Props = { navigation: ReactNode; person?: ReactNode; children: ReactNode };

export function Shell({ navigation, person, children }: Props) {
  const words = useWords();
  return (
    <div className="shell">
      <a href="#content" className="skip">
        {words.shell.skip}
      </a>
      <SandboxBar />
      <header className="bar">
        <div className="bar-inside">
          <Brand />
          <nav aria-label={words.shell.mainNavigation} className="nav">
            {navigation}
          </nav>
          <div className="row">
            <DisplayMenu />
            <PersonMenu above={person} />
          </div>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="content">
        {children}
      </main>
      <footer className="foot">{words.shell.footer}</footer>
    </div>
  );
}

export function NotFound() {
  const words = useWords();
  return (
    <div className="stack">
      <h1>{words.shell.notFound}</h1>
      <p>{words.shell.notFoundHelp}</p>
      <p>
        <a href="/" className="link">
          {words.shell.toStart}
        </a>
      </p>
    </div>
  );
}
