import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { standings as allStandings, type Standing } from '../engine/core/standingWords.ts'
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
/** What the page of an import shows, in its address. */
export interface ImportSearch {
  file?: string
  status?: 'new' | 'changed' | 'unchanged' | 'wrong'
  offset?: number
}
const importStatuses = ['new', 'changed', 'unchanged', 'wrong'] as const

function importSearch(search: Record<string, unknown>): ImportSearch {
  const { offset } = listSearch(search)
  const status = importStatuses.find((each) => each === search['status'])
  return {
    ...(typeof search['file'] === 'string' && search['file'] !== '' ? { file: search['file'] } : {}),
    ...(status ? { status } : {}),
    ...(offset ? { offset } : {}),
  }
}

/** Answers of one worksheet brought in from Excel. */
export const importRoute = createRoute({
  getParentRoute: () => root,
  path: '/worksheets/$worksheet/import',
  validateSearch: importSearch,
  component: lazyRouteComponent(() => import('./pages/ImportPage.tsx'), 'ImportPage'),
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
/** What the page of agencies by stage shows, in its address. */
export interface ProcessSearch {
  stage?: number
  is?: Standing
  offset?: number
}

function processSearch(search: Record<string, unknown>): ProcessSearch {
  const { offset } = listSearch(search)
  const stage = Number(search['stage'])
  const is = allStandings.find((each) => each === search['is'])
  return {
    ...(Number.isInteger(stage) && stage > 0 ? { stage } : {}),
    ...(is ? { is } : {}),
    ...(offset ? { offset } : {}),
  }
}

/** Where agencies stand in the stages. */
export const processRoute = createRoute({
  getParentRoute: () => root,
  path: '/process',
  validateSearch: processSearch,
  component: lazyRouteComponent(() => import('./pages/process/ProcessAgencies.tsx'), 'ProcessAgencies'),
})
/** The picture of one agency. */
export const agencyProcessRoute = createRoute({
  getParentRoute: () => root,
  path: '/process/$agency',
  component: lazyRouteComponent(() => import('./pages/process/AgencyProcessPage.tsx'), 'AgencyProcessPage'),
})
/** Where one agency stands with each obligation. */
export const complianceRoute = createRoute({
  getParentRoute: () => root,
  path: '/compliance',
  validateSearch: (search: Record<string, unknown>) => ({
    ...listSearch({ agency: search['agency'] }),
    ...processSearch({ is: search['is'] }),
  }),
  component: lazyRouteComponent(() => import('./pages/process/CompliancePage.tsx'), 'CompliancePage'),
})
/** What of the config serves each clause. */
export const traceabilityRoute = createRoute({
  getParentRoute: () => root,
  path: '/traceability',
  validateSearch: (search: Record<string, unknown>): { article?: string; gaps?: true } => ({
    ...(typeof search['article'] === 'string' || typeof search['article'] === 'number'
      ? { article: String(search['article']) }
      : {}),
    ...(search['gaps'] === true ? { gaps: true } : {}),
  }),
  component: lazyRouteComponent(() => import('./pages/process/TraceabilityPage.tsx'), 'TraceabilityPage'),
})
/** Who may do what with the answers of a worksheet. */
export const accessRoute = createRoute({
  getParentRoute: () => root,
  path: '/access',
  validateSearch: (search: Record<string, unknown>): { worksheet?: string } =>
    typeof search['worksheet'] === 'string' ? { worksheet: search['worksheet'] } : {},
  component: lazyRouteComponent(() => import('./pages/AccessPage.tsx'), 'AccessPage'),
})
const delegations = page(
  '/delegations',
  lazyRouteComponent(() => import('./pages/Delegations.tsx'), 'Delegations'),
)
const settings = page(
  '/settings',
  lazyRouteComponent(() => import('./pages/SettingsPage.tsx'), 'SettingsPage'),
)
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
    importRoute,
    answerRoute,
    keptRoute,
    reports,
    reportRoute,
    prints,
    dutiesRoute,
    processRoute,
    agencyProcessRoute,
    complianceRoute,
    traceabilityRoute,
    accessRoute,
    delegations,
    settings,
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
