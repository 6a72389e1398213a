// The start of a face: settings, language, colours and session around its router.
import { ColorSchemeMode, GuiProvider } from '@sk-web-gui/theme';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { ColourProvider, useColours } from './colours';
import { LanguageProvider, useWords } from './language';
import { LiveUpdates } from './live';
import { LoginPage, SessionEnded } from './login-page';
import { Waiting } from './parts/loaded';
import { ProblemNote } from './parts/problem-note';
import { makeQueryClient, SessionProvider, useSessionQuery } from './session';
import { loadSettings } from './settings';
import { useLastSession } from './last-session';
import './style.css';

function Coloured({ children }: { children: ReactNode }) {
  const { scheme } = useColours();
  return <GuiProvider colorScheme={scheme as ColorSchemeMode}>{children}</GuiProvider>;
}

// The session that was is kept while another is asked for: the page under the dialog stays.
function Gate({ children }: { children: ReactNode }) {
  const query = useSessionQuery();
  const last = useLastSession(query.data);
  if (query.isError && !last) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined && !last) return <Waiting />;
  if (!last) return <LoginPage />;
  return (
    <SessionProvider session={query.data ?? last}>
      {query.data && <LiveUpdates />}
      {children}
      {query.data === null && <SessionEnded />}
    </SessionProvider>
  );
}

function NoSettings({ error }: { error: unknown }) {
  const words = useWords();
  return (
    <main className="content">
      <h1>{words.errors.title}</h1>
      <ProblemNote error={error} onRetry={() => window.location.reload()} />
    </main>
  );
}

export async function startFace(router: ReactNode) {
  const element = document.getElementById('app');
  if (!element) throw new Error('the page has no #app');
  const show = (content: ReactNode) =>
    createRoot(element).render(
      <StrictMode>
        <LanguageProvider>
          <ColourProvider>
            <Coloured>{content}</Coloured>
          </ColourProvider>
        </LanguageProvider>
      </StrictMode>
    );
  try {
    await loadSettings();
    show(
      <QueryClientProvider client={makeQueryClient()}>
        <Gate>{router}</Gate>
      </QueryClientProvider>
    );
  } catch (error) {
    show(<NoSettings error={error} />);
  }
}
