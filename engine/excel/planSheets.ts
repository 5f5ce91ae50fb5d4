import { fieldWords, type FieldWords } from '../core/fieldWords.ts'
import type { JsonSchema, VocabularyConfig, Words, WorksheetVersion } from '../core/model.ts'
import { isObject } from '../core/paths.ts'
import { propertiesOf, resolved } from '../core/schemaFields.ts'
import { isSetByEngine } from '../core/setByEngine.ts'
import { frameWords } from './excelWords.ts'
import { countPath, frame, type CellKind, type CellLimits, type Plan, type PlanColumn, type PlanSheet } from './plan.ts'

interface Planning {
  version: WorksheetVersion
  words: Record<string, FieldWords>
  lists: Plan['lists']
  sheets: PlanSheet[]
}

/** Where a field stands: its path in the worksheet, its path below the row, and the titles of the objects around it. */
interface Spot {
  full: string
  below: string
  titles: Words[]
  isRequired: boolean
  isFixed: boolean
}

const join = (a: string, b: string) => (a === '' ? b : `${a}.${b}`)

const titleOf = ({ words }: Planning, full: string, name: string): Words => words[full]?.title ?? { fa: name }

/** Titles of an object and of the field in it, as one. */
function joined(titles: Words[]): Words {
  const fa = titles.map((title) => title.fa ?? '').join(' / ')
  const isTold = titles.every((title) => title.en !== undefined)
  return { fa, ...(isTold ? { en: titles.map((title) => title.en).join(' / ') } : {}) }
}

/** A plan of all answers of a worksheet: the sections named, or all; fixed ones are shown and not taken in. */
export function planAnswers(
  version: WorksheetVersion,
  options: { sections?: readonly string[]; fixedSections?: readonly string[]; isExport?: boolean } = {},
): Plan {
  const { worksheet, overlays } = version
  const planning: Planning = { version, words: fieldWords(version), lists: {}, sheets: [] }
  const main: PlanSheet = { path: '', title: words(worksheet.title, overlays.en?.title), columns: [] }
  planning.sheets.push(main)
  const properties = propertiesOf(version.schema, version.schema)
  const required = requiredOf(version.schema)
  for (const { id, fields } of worksheet.sections) {
    if (options.sections && !options.sections.includes(id)) continue
    const isClosed = options.fixedSections?.includes(id) ?? false
    for (const name of fields) {
      if (properties[name] === undefined) continue
      const isFixed = isClosed || isSetByEngine(version, name)
      if (isFixed && !options.isExport) continue
      const spot = { full: name, below: name, titles: [], isRequired: required.has(name), isFixed }
      addField(planning, main, properties[name], spot, options.isExport === true)
    }
  }
  main.columns.unshift(...frameOf(version, planning.sheets.length > 1, options.isExport === true))
  return {
    worksheet: version.id,
    version: version.version,
    title: main.title,
    ...(worksheet.description ? { description: words(worksheet.description, overlays.en?.description) } : {}),
    sheets: planning.sheets,
    lists: planning.lists,
  }
}

/** A plan of the rows of one list of an answer; undefined where there is no such list of rows. */
export function planRows(version: WorksheetVersion, field: string): Plan | undefined {
  const planning: Planning = { version, words: fieldWords(version), lists: {}, sheets: [] }
  const names = field.split('.')
  const schema = names.reduce<JsonSchema | undefined>((at, name) => {
    const next = at && propertiesOf(at, version.schema)[name]
    return next === undefined ? undefined : resolved(next, version.schema)
  }, version.schema)
  if (!schema || !isRows(schema, version.schema)) return undefined
  addRows(planning, schema, field, titleOf(planning, field, field), true)
  const [main] = planning.sheets
  if (main && planning.sheets.length === 1) main.columns = main.columns.filter(({ path }) => path !== frame.key)
  const { sheets, lists } = planning
  const title = titleOf(planning, field, field)
  return { worksheet: version.id, version: version.version, title, field, sheets, lists }
}

const frameColumn = (path: string, isFixed = false): PlanColumn => ({
  path,
  title: frameWords[path]?.title ?? {},
  help: frameWords[path]?.help ?? {},
  kind: path === frame.period ? 'period' : 'mark',
  limits: {},
  ...(isFixed ? { isFixed: true } : {}),
})

function frameOf(version: WorksheetVersion, hasLists: boolean, isExport: boolean): PlanColumn[] {
  const { worksheet } = version
  return [
    frameColumn(frame.number),
    ...(hasLists ? [frameColumn(frame.key)] : []),
    ...(isExport ? [frameColumn(frame.agency), frameColumn(frame.state, true)] : []),
    ...(worksheet.period && !worksheet.periodField ? [frameColumn(frame.period)] : []),
    ...(worksheet.keptPer === 'parent' && !worksheet.parentField ? [frameColumn(frame.parent)] : []),
  ]
}

function addField(planning: Planning, sheet: PlanSheet, source: unknown, spot: Spot, isExport: boolean): void {
  const { schema: root } = planning.version
  const schema = resolved(source, root)
  const title = titleOf(planning, spot.full, spot.below)
  const titles = [...spot.titles, title]
  if (isRows(schema, root)) {
    addRows(planning, schema, spot.full, joined(titles), false, isExport)
    if (isExport)
      sheet.columns.push({
        path: countPath(spot.below),
        title: joined([...titles, frameWords['count']?.title ?? {}]),
        help: frameWords['count']?.help ?? {},
        kind: 'number',
        limits: {},
        ...(spot.isFixed ? { isFixed: true } : {}),
      })
    return
  }
  if (isGroup(schema)) {
    const required = requiredOf(schema)
    for (const [name, property] of Object.entries(propertiesOf(schema, root))) {
      const isRequired = spot.isRequired && required.has(name)
      const inner = {
        full: join(spot.full, name),
        below: join(spot.below, name),
        titles,
        isRequired,
        isFixed: spot.isFixed,
      }
      addField(planning, sheet, property, inner, isExport)
    }
    return
  }
  sheet.columns.push(columnOf(planning, source, schema, { ...spot, titles }))
}

/** A sheet for the rows of a list, and for the lists in them. */
function addRows(
  planning: Planning,
  schema: JsonSchema,
  path: string,
  title: Words,
  isFirst: boolean,
  isExport = false,
): void {
  const items = resolved(schema.items, planning.version.schema)
  const sheet: PlanSheet = { path, title, columns: [] }
  planning.sheets.push(sheet)
  const required = requiredOf(items)
  const before = planning.sheets.length
  for (const [name, property] of Object.entries(propertiesOf(items, planning.version.schema))) {
    const spot = { full: `${path}[].${name}`, below: name, titles: [], isRequired: required.has(name), isFixed: false }
    addField(planning, sheet, property, spot, isExport)
  }
  const hasLists = planning.sheets.length > before
  const names = [...(isFirst ? [] : [frame.of]), ...(hasLists ? [frame.key] : [])]
  sheet.columns.unshift(
    ...names.map((name): PlanColumn => ({ path: name, kind: 'mark', limits: {}, title: {}, ...frameWords[name] })),
  )
}

function columnOf(planning: Planning, source: unknown, schema: JsonSchema, spot: Spot): PlanColumn {
  const { version, words: said, lists } = planning
  const isList = schema.type === 'array'
  const item = isList ? resolved(schema.items, version.schema) : schema
  const marks = { ...item, 'x-period': item['x-period'] ?? schema['x-period'] }
  const list = listOf(version, isList ? schema.items : source, item)
  if (list) lists[list.id] ??= list.options
  const help = said[spot.full]?.help
  return {
    path: spot.below,
    title: joined(spot.titles),
    ...(help ? { help } : {}),
    kind: list ? 'option' : kindOf(marks),
    limits: isList ? {} : limitsOf(schema),
    ...(isList ? { isList: true } : {}),
    ...(spot.isRequired ? { isRequired: true } : {}),
    ...(spot.isFixed ? { isFixed: true } : {}),
    ...(schema['x-sensitive'] === true ? { isSensitive: true } : {}),
    ...(isList || Number(schema.maxLength ?? 0) > 120 ? { isLongText: true } : {}),
    ...(list ? { list: list.id } : {}),
  }
}

function kindOf(schema: JsonSchema): CellKind {
  if (isFile(schema)) return 'file'
  if (schema['x-period']) return 'period'
  if (schema.type === 'boolean') return 'boolean'
  if (schema.type === 'number' || schema.type === 'integer') return 'number'
  if (schema.format === 'date') return 'date'
  // A pattern without Persian letters describes a code: ASCII digits, as in the form.
  const isCode = typeof schema.pattern === 'string' && !/[\u0600-\u06ff]/.test(schema.pattern)
  return isCode || schema.format === 'uri' || schema.format === 'email' ? 'mark' : 'text'
}

function limitsOf(schema: JsonSchema): CellLimits {
  const number = (name: 'minimum' | 'maximum' | 'minLength' | 'maxLength') =>
    typeof schema[name] === 'number' ? { [name]: schema[name] } : {}
  return {
    ...(schema.type === 'integer' ? { isInteger: true } : {}),
    ...number('minimum'),
    ...number('maximum'),
    ...number('minLength'),
    ...number('maxLength'),
  }
}

function listOf(version: WorksheetVersion, source: unknown, schema: JsonSchema) {
  const entries = schema.oneOf as VocabularyConfig['oneOf'] | undefined
  if (!Array.isArray(entries) || !entries.every((entry) => isObject(entry) && 'const' in entry)) return undefined
  const ref = isObject(source) && typeof source.$ref === 'string' ? source.$ref : ''
  const id = ref.split('vocabularies.')[1] ?? `own${entries.map((entry) => String(entry.const)).join('')}`
  const english = version.translations.en?.vocabularies?.[id]?.values
  const options = entries.map(({ const: code, title, deprecated }) => ({
    code,
    title: words(title, english?.[String(code)]) ?? { fa: String(code) },
    ...(deprecated ? { isDeprecated: true as const } : {}),
  }))
  return { id, options }
}

const words = (fa: string, en: string | undefined): Words => (en === undefined ? { fa } : { fa, en })

const requiredOf = (schema: JsonSchema): Set<unknown> =>
  new Set(Array.isArray(schema.required) ? (schema.required as unknown[]) : [])

const isFile = ({ properties }: JsonSchema): boolean =>
  isObject(properties) && 'sha256' in properties && 'fileName' in properties

const isGroup = (schema: JsonSchema): boolean =>
  !isFile(schema) && (schema.type === 'object' || schema.properties !== undefined)

const isRows = (schema: JsonSchema, root: JsonSchema): boolean =>
  schema.type === 'array' && isGroup(resolved(schema.items, root))
