// The portal's pages and their addresses. What is not on the first page is loaded when one goes
// there.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Link, Outlet } from '@tanstack/react-router';
import { useWords } from '@shared/language';
import { useSession } from '@shared/session';
import { settings } from '@shared/settings';
import { NotFound, Shell } from '@shared/shell';
import { ActingFor } from './acting-for';
import { Overview } from './pages/overview';

function Navigation() {
  const words = useWords();
  const names = settings().installation === 'external' ? words.portal.nav : words.portal.navInternal;
  return (
    <>
      <Link to="/" activeOptions={{ exact: true }}>
        {names.overview}
      </Link>
      <Link to="/cases" search={{ closed: false, page: 1 }} activeOptions={{ includeSearch: false }}>
        {names.cases}
      </Link>
      {settings().installation === 'external' && <Link to="/permits">{names.permits}</Link>}
      <Link to="/apply">{names.apply}</Link>
    </>
  );
}

// Everything is shown for the party one acts for: another party, another page.
function Root() {
  const session = useSession();
  return (
    <Shell navigation={<Navigation />} person={<ActingFor />}>
      <Outlet key={session.acting_for} />
    </Shell>
  );
}

const root = createRootRoute({ component: Root, notFoundComponent: NotFound });

const overview = createRoute({ getParentRoute: () => root, path: '/', component: Overview });

const cases = createRoute({
  getParentRoute: () => root,
  path: '/cases',
  validateSearch: (given: Record<string, unknown>) => ({
    closed: given.closed === true,
    page: Math.max(1, Number(given.page) || 1)
  }),
  component: lazyRouteComponent(() => import('./pages/cases'), 'Cases')
});

const oneCase = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId',
  component: lazyRouteComponent(() => import('./pages/one-case'), 'OneCase')
});

const permits = createRoute({
  getParentRoute: () => root,
  path: '/permits',
  component: lazyRouteComponent(() => import('./pages/permits'), 'Permits')
});

const apply = createRoute({
  getParentRoute: () => root,
  path: '/apply',
  component: lazyRouteComponent(() => import('./pages/services'), 'Services')
});

const application = createRoute({
  getParentRoute: () => root,
  path: '/apply/$caseType',
  validateSearch: (given: Record<string, unknown>): { draft?: string } =>
    typeof given.draft === 'string' ? { draft: given.draft } : {},
  component: lazyRouteComponent(() => import('./pages/application'), 'Application')
});

const receipt = createRoute({
  getParentRoute: () => root,
  path: '/receipts/$caseId',
  component: lazyRouteComponent(() => import('./pages/receipt'), 'Receipt')
});

export const router = createRouter({
  routeTree: root.addChildren([overview, cases, oneCase, permits, apply, application, receipt]),
  scrollRestoration: true,
  defaultNotFoundComponent: NotFound
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
