import { dayInTehran } from '../core/calendar.ts'
import { columnsOf } from '../core/columns.ts'
import { periodOf } from '../core/period.ts'
import type { Framework, ReportEntry, WorksheetEntry } from '../http/api.generated.ts'
import type { Context } from './context.ts'
import { mayOn, ownNumbers, reachOf, reachOver, readableWorksheets, type Readable } from './rights.ts'
import { agencyTitle, stateTitle, words, worksheetTitle } from './titles.ts'

async function describeWorksheet(context: Context, readable: Readable): Promise<WorksheetEntry> {
  const { version, states, isOwn } = readable
  const { worksheet, workflow } = version
  const agencies = reachOver(context, readable)
  const count = await context.store.count({
    worksheet: version.id,
    ...(agencies ? { agencies } : {}),
    ...(states ? { states } : {}),
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
        { title: stateTitle(context, version, id), tone: state?.tone ?? 'neutral' },
      ]),
    ),
    columns: columnsOf(version),
    count,
    mayCreate: mayOn(context, version, 'create', context.actor.agency),
  }
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
