import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { Frame } from './pages/Frame.tsx'
import { Home } from './pages/Home.tsx'
import { NotFound } from './pages/NotFound.tsx'
import { Trouble } from './pages/Trouble.tsx'
import { Worksheets } from './pages/Worksheets.tsx'

/** What a list shows, in its address, so that it can be shared and come back to. */
export interface ListSearch {
  agency?: string
  state?: string
  period?: string
  text?: string
  sort?: string
  /** As `parseFilters` reads them. */
  filter?: string[]
  offset?: number
}

function listSearch(search: Record<string, unknown>): ListSearch {
  const text = (name: string) =>
    search[name] === undefined || search[name] === '' ? {} : { [name]: String(search[name]) }
  const offset = Number(search['offset'])
  const filter = [search['filter'] ?? []].flat().map(String)
  return {
    ...text('agency'),
    ...text('state'),
    ...text('period'),
    ...text('text'),
    ...text('sort'),
    ...(filter.length > 0 ? { filter } : {}),
    ...(Number.isInteger(offset) && offset > 0 ? { offset } : {}),
  }
}

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound })
const page = <Path extends string>(path: Path, component: Parameters<typeof createRoute>[0]['component']) =>
  createRoute({ getParentRoute: () => root, path, component })

const home = createRoute({ getParentRoute: () => root, path: '/', component: Home })
const worksheets = createRoute({ getParentRoute: () => root, path: '/worksheets', component: Worksheets })
/** The answers of one worksheet. */
export const answersRoute = createRoute({
  getParentRoute: () => root,
  path: '/worksheets/$worksheet',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./pages/Answers.tsx'), 'Answers'),
})
/** One answer. */
export const answerRoute = createRoute({
  getParentRoute: () => root,
  path: '/answers/$id',
  component: lazyRouteComponent(() => import('./pages/AnswerPage.tsx'), 'AnswerPage'),
})
/** A kept version of an answer. */
export const keptRoute = createRoute({
  getParentRoute: () => root,
  path: '/answers/$id/kept/$kept',
  component: lazyRouteComponent(() => import('./pages/KeptPage.tsx'), 'KeptPage'),
})
/** One report. */
export const reportRoute = createRoute({
  getParentRoute: () => root,
  path: '/reports/$report',
  component: lazyRouteComponent(() => import('./pages/ReportPage.tsx'), 'ReportPage'),
})
const reports = page(
  '/reports',
  lazyRouteComponent(() => import('./pages/Reports.tsx'), 'Reports'),
)
const prints = page(
  '/prints',
  lazyRouteComponent(() => import('./pages/Prints.tsx'), 'Prints'),
)
/** What the duties page shows, in its address. */
export interface DutySearch {
  agency?: string
  duty?: string
  standing?: 'running' | 'late' | 'soon' | 'open' | 'notDue' | 'met'
  all?: boolean
  offset?: number
}
const standings = ['running', 'late', 'soon', 'open', 'notDue', 'met'] as const

function dutySearch(search: Record<string, unknown>): DutySearch {
  const { agency, offset } = listSearch(search)
  const standing = standings.find((each) => each === search['standing'])
  return {
    ...(agency ? { agency } : {}),
    ...(typeof search['duty'] === 'string' && search['duty'] !== '' ? { duty: search['duty'] } : {}),
    ...(standing ? { standing } : {}),
    ...(search['all'] === true ? { all: true } : {}),
    ...(offset ? { offset } : {}),
  }
}

/** Duties and their last days. */
export const dutiesRoute = createRoute({
  getParentRoute: () => root,
  path: '/duties',
  validateSearch: dutySearch,
  component: lazyRouteComponent(() => import('./pages/Duties.tsx'), 'Duties'),
})
const catalogue = page(
  '/catalogue',
  lazyRouteComponent(() => import('./pages/CataloguePage.tsx'), 'CataloguePage'),
)

/** Every address of the user interface. */
export const router = createRouter({
  routeTree: root.addChildren([
    home,
    worksheets,
    answersRoute,
    answerRoute,
    keptRoute,
    reports,
    reportRoute,
    prints,
    dutiesRoute,
    catalogue,
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: Trouble,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
