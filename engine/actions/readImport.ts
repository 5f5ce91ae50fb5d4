import type { Json, Language, Words } from '../core/model.ts'
import { parsePointer } from '../core/paths.ts'
import { tellCode } from '../core/tellCode.ts'
import type { Import, ImportPage, ImportRow } from '../http/api.generated.ts'
import { placeOfSheet, type Plan, type PlanColumn } from '../excel/plan.ts'
import { planAnswers } from '../excel/planSheets.ts'
import { writeCell } from '../excel/writeCell.ts'
import type { Context } from './context.ts'
import { findImport, rowsOfLot, type ImportRecord, type ImportStatus, type TriedRow } from './importRecord.ts'
import { versionInService } from './version.ts'

const told = (code: string, params: Record<string, Json>): Words => ({
  fa: tellCode(code, params, 'fa'),
  en: tellCode(code, params, 'en'),
})

/** A dry run as its owner sees it. */
export function describeImport(record: ImportRecord): Import {
  const { id, worksheet, version, fileName, at, expiresAt, counts, unknown, lost, fromVersion, done } = record
  return {
    id,
    worksheet,
    version,
    fileName,
    at,
    expiresAt,
    counts,
    unknown,
    lost: lost.map(({ at: place, code, params }) => ({ at: place, message: told(code, params) })),
    ...(fromVersion ? { fromVersion } : {}),
    ...(done
      ? {
          done: {
            ...done,
            skipped: done.skipped.map(({ line, title, code, params }) => ({
              line,
              title,
              message: told(code, params),
            })),
          },
        }
      : {}),
  }
}

/** A page of the rows of a dry run, of one status or of all. */
export async function readImport(
  context: Context,
  query: { import: string; status?: ImportStatus; language: Language; offset: number; limit: number },
): Promise<ImportPage> {
  const record = await findImport(context, query.import)
  const version = versionInService(context, record.worksheet)
  const plan = planAnswers(version, { isExport: true })
  const items: ImportRow[] = []
  let total = 0
  for (let lot = 0; lot < record.lots; lot++)
    for (const row of await rowsOfLot(context, record, lot)) {
      if (query.status && row.status !== query.status) continue
      if (total >= query.offset && items.length < query.limit) items.push(shownRow(plan, row, query.language))
      total++
    }
  return { import: describeImport(record), items, total }
}

function shownRow(plan: Plan, row: TriedRow, language: Language): ImportRow {
  const { at, status, title, id, changeCount, problems } = row
  return {
    at,
    status,
    title,
    ...(id ? { id } : {}),
    changeCount,
    changes: row.changes.map(({ path, from, to }) => {
      const { column, title: words } = columnAt(plan, path)
      const text = (value: typeof from) =>
        column ? String(writeCell(column, value, plan.lists, language) ?? '') : shortText(value)
      return { path, title: words, from: text(from), to: text(to) }
    }),
    problems: problems.map(({ path, code, params, level, message, at: place }) => ({
      path,
      code,
      params,
      level,
      message: message ?? {},
      at: place,
      title: columnAt(plan, path).title,
    })),
  }
}

/** A whole row that came or went is told by its first text. */
function shortText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') return String(value)
  const inner = Object.values(value).map(shortText).filter(Boolean)
  return inner.slice(0, 3).join(' · ')
}

/** The column a JSON pointer leads to, with the words for it: those of its sheet and its row where it stands in a list. */
export function columnAt(plan: Plan, pointer: string): { column?: PlanColumn; title: Words } {
  const names = parsePointer(pointer)
  const rows = names.flatMap((name, at) => (/^\d+$/.test(name) ? [at] : []))
  const last = rows.at(-1)
  const sheetPath =
    last === undefined
      ? ''
      : names
          .slice(0, last)
          .join('.')
          .replaceAll(/\.\d+\./g, '[].')
  const sheet = plan.sheets.find(({ path }) => path === sheetPath)
  const rest = names.slice((last ?? -1) + 1)
  const column = sheet?.columns.find(({ path }) => path === rest.join('.'))
  const place = last === undefined ? undefined : Number(names[last]) + 1
  const isList = plan.sheets.find(({ path }) => path === rest.join('.') && placeOfSheet(path).above === '')
  const own = column?.title ?? isList?.title ?? {}
  if (!sheet || place === undefined) return { ...(column ? { column } : {}), title: own }
  const joined = (language: Language) => {
    const head = `${sheet.title[language] ?? sheet.title.fa ?? ''} (${place})`
    const tail = own[language] ?? own.fa
    return tail ? `${head} / ${tail}` : head
  }
  return { ...(column ? { column } : {}), title: { fa: joined('fa'), en: joined('en') } }
}
