import { dayInTehran } from '../core/calendar.ts'
import { columnsOf } from '../core/columns.ts'
import { periodOf } from '../core/period.ts'
import { isLive } from '../core/references.ts'
import type { WorksheetVersion } from '../core/model.ts'
import type { Framework, ReportEntry, WorksheetEntry } from '../http/api.generated.ts'
import { describeBulk } from './bulk.ts'
import { profileOptions } from './choiceTitles.ts'
import type { Context } from './context.ts'
import { filtersInSight } from './listFilters.ts'
import { dataInUnit, mayOn, ownNumbers, reachOf, readableWorksheets, type Readable, scopeOf } from './rights.ts'
import { agencyTitle, stateTitle, words, worksheetTitle } from './titles.ts'

async function describeWorksheet(context: Context, readable: Readable): Promise<WorksheetEntry> {
  const { version, isOwn } = readable
  const { worksheet, workflow } = version
  const count = await context.store.count({
    ...scopeOf(context, readable),
    ...(isOwn ? { ids: await ownNumbers(context, version) } : {}),
  })
  return {
    id: version.id,
    version: version.version,
    title: worksheetTitle(context, version),
    ...(worksheet.description
      ? { description: words(context, worksheet.description, { en: version.overlays.en?.description }) }
      : {}),
    stage: worksheet.stage,
    clauses: worksheet.clauses,
    keptPer: worksheet.keptPer,
    period: worksheet.period,
    ...(worksheet.parent ? { parent: worksheet.parent } : {}),
    states: Object.fromEntries(
      Object.entries(workflow.states).map(([id, state]) => [
        id,
        {
          title: stateTitle(context, version, id),
          tone: state?.tone ?? 'neutral',
          ended: !isLive(workflow, id) && state?.tone !== 'success',
        },
      ]),
    ),
    columns: columnsOf(version),
    filters: filtersOf(context, version),
    views: viewsOf(context, version),
    bulk: describeBulk(context, version),
    count,
    mayCreate: mayOn(context, version, 'create', context.actor.agency, undefined, dataInUnit(context, version)),
  }
}

/** Filters of the list; codes taken from the agency's profile are offered to those who see one agency. */
function filtersOf(context: Context, version: WorksheetVersion): WorksheetEntry['filters'] {
  const agencies = reachOf(context)
  return columnsOf(version, filtersInSight(context, version)).map((column) => {
    const [agency] = agencies?.length === 1 ? agencies : []
    const titles = agency === undefined ? undefined : profileOptions(context, version, column.id, agency)
    if (!titles) return column
    return { ...column, options: Object.fromEntries(Object.entries(titles).map(([code, fa]) => [code, { fa }])) }
  })
}

function viewsOf(context: Context, { worksheet, overlays }: WorksheetVersion): WorksheetEntry['views'] {
  return (worksheet.list.views ?? []).map(({ id, title, filters, sort }) => ({
    id,
    title: words(context, title, { en: overlays.en?.views?.[id] }),
    search: { filter: filters, ...(sort ? { sort } : {}) },
  }))
}

/** Reports the actor may make. */
export function reportsOf(context: Context): ReportEntry[] {
  const { reports, framework } = context.catalogue
  const roles = new Set(context.actor.roles)
  const readsAll = context.actor.roles.some((role) => framework.roles[role]?.readsAll)
  return Object.values(reports)
    .filter(({ report }) => readsAll || report.audience.some((role) => roles.has(role.replace('@main', ''))))
    .map(({ report, overlay }) => ({
      id: report.id,
      title: words(context, report.title, { en: overlay['title'] as string | undefined }),
      ...(report.description
        ? { description: words(context, report.description, { en: overlay['description'] as string | undefined }) }
        : {}),
      clauses: report.clauses,
      parameters: report.parameters as ReportEntry['parameters'],
    }))
}

/** The framework as the actor sees it: words, agencies in reach, worksheets and reports. */
export async function describeFramework(context: Context): Promise<Framework> {
  const { framework, translations } = context.catalogue
  const reach = reachOf(context)
  const codes = reach ?? [...context.directory.agencies.keys()]
  const currentDay = dayInTehran(context.now)
  const versions = readableWorksheets(context).toSorted((a, b) => a.version.worksheet.stage - b.version.worksheet.stage)
  return {
    framework,
    translations,
    agencies: codes.map((code) => {
      const agency = context.directory.agencies.get(code)
      return {
        code,
        title: agencyTitle(context, code),
        ...(agency?.parent ? { parent: agency.parent } : {}),
        ...(agency?.kind ? { kind: agency.kind } : {}),
      }
    }),
    worksheets: await Promise.all(versions.map((readable) => describeWorksheet(context, readable))),
    reports: reportsOf(context),
    currentDay,
    currentPeriods: {
      'jalali-year': String(periodOf('jalali-year', currentDay)),
      'jalali-half-year': String(periodOf('jalali-half-year', currentDay)),
    },
  }
}
