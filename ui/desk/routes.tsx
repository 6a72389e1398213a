// The desk's pages and their addresses.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Link, Outlet } from '@tanstack/react-router';
import { useWords } from '@shared/language';
import { useMay } from '@shared/session';
import { NotFound, Shell } from '@shared/shell';
import { Home } from './pages/home';
import { workSearchOf } from './work-search';

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
      {may('case_register') && <Link to="/register">{names.register}</Link>}
      {may('case_type_read') && <Link to="/case-types">{names.types}</Link>}
      {may('operate') && <Link to="/operations">{names.operations}</Link>}
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
  component: lazyRouteComponent(() => import('./pages/one-case-type'), 'OneCaseType')
});

const operations = createRoute({
  getParentRoute: () => root,
  path: '/operations',
  component: lazyRouteComponent(() => import('./pages/operations'), 'Operations')
});

export const router = createRouter({
  routeTree: root.addChildren([home, oneCase, register, types, oneType, operations]),
  scrollRestoration: true,
  defaultNotFoundComponent: NotFound
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
