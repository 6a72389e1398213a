// The desk's pages and their addresses.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Link, Outlet } from '@tanstack/react-router';
import { useWords } from '@shared/language';
import { useMay } from '@shared/session';
import { NotFound, Shell } from '@shared/shell';
import { Home } from './pages/home';
import { logSearchOf } from './access-log/search';
import { workSearchOf } from './work-list/search';

function Navigation() {
  const words = useWords();
  const may = useMay();
  const names = words.desk.nav;
  return (
    <>
      {may('case_read') && (
        <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
          {names.work}
        </Link>
      )}
      {may('case_handle') && <Link to="/to-do">{names.toDo}</Link>}
      {may('case_register') && <Link to="/register">{names.register}</Link>}
      {may('case_type_read') && <Link to="/case-types">{names.types}</Link>}
      {may('case_read') && <Link to="/statistics">{names.statistics}</Link>}
      {may('operate') && <Link to="/operations">{names.operations}</Link>}
      {may('audit') && <Link to="/access-log">{names.accessLog}</Link>}
    </>
  );
}

function Root() {
  return (
    <Shell navigation={<Navigation />}>
      <Outlet />
    </Shell>
  );
}

// Which version of a case type is shown; without it the newest.
function versionOf(given: Record<string, unknown>): { version?: number } {
  const version = Number(given.version);
  return Number.isInteger(version) && version > 0 ? { version } : {};
}

const root = createRootRoute({ component: Root, notFoundComponent: NotFound });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: workSearchOf,
  component: Home
});

const oneCase = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId',
  component: lazyRouteComponent(() => import('./pages/one-case'), 'OneCase')
});

const register = createRoute({
  getParentRoute: () => root,
  path: '/register',
  component: lazyRouteComponent(() => import('./pages/register'), 'Register')
});

const types = createRoute({
  getParentRoute: () => root,
  path: '/case-types',
  component: lazyRouteComponent(() => import('./pages/case-types'), 'CaseTypes')
});

const oneType = createRoute({
  getParentRoute: () => root,
  path: '/case-types/$caseType',
  validateSearch: versionOf,
  component: lazyRouteComponent(() => import('./pages/one-case-type'), 'OneCaseType')
});

const operations = createRoute({
  getParentRoute: () => root,
  path: '/operations',
  component: lazyRouteComponent(() => import('./pages/operations'), 'Operations')
});

const instance = createRoute({
  getParentRoute: () => root,
  path: '/operations/instances/$instanceId',
  component: lazyRouteComponent(() => import('./pages/instance'), 'Instance')
});

const statistics = createRoute({
  getParentRoute: () => root,
  path: '/statistics',
  component: lazyRouteComponent(() => import('./pages/statistics'), 'Statistics')
});

const toDo = createRoute({
  getParentRoute: () => root,
  path: '/to-do',
  component: lazyRouteComponent(() => import('./pages/to-do'), 'ToDo')
});

const accessLog = createRoute({
  getParentRoute: () => root,
  path: '/access-log',
  validateSearch: logSearchOf,
  component: lazyRouteComponent(() => import('./pages/access-log'), 'AccessLog')
});

export const router = createRouter({
  routeTree: root.addChildren([
    home, oneCase, register, types, oneType, operations, instance, statistics, toDo, accessLog
  ]),
  scrollRestoration: true,
  defaultNotFoundComponent: NotFound
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
