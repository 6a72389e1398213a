// The first page is the work list; for those who read no cases, what their role is for.
import { Navigate } from '@tanstack/react-router';
import { useWords } from '@shared/language';
import { Page } from '@shared/parts/page';
import { useMay } from '@shared/session';
import { Work } from './work';

export function Home() {
  const words = useWords();
  const may = useMay();
  if (may('case_read')) return <Work />;
  if (may('operate')) return <Navigate to="/operations" replace />;
  if (may('case_type_read')) return <Navigate to="/case-types" replace />;
  if (may('audit')) return <Navigate to="/access-log" replace />;
  return (
    <Page title={words.shell.desk}>
      <p className="note note-info">{words.login.noRole}</p>
    </Page>
  );
}
