import type { Answer, Json, JsonSchema, Language, VocabularyConfig, Words, WorksheetVersion } from './model.ts'
import { unitColumn, unitInIndex } from './unit.ts'

/** A column of a list: a field, a computed value or a property of the envelope. */
export interface Column {
  id: string
  title: Words
  /** `string`, `integer`, `number`, `boolean`, `date`, `array`, `state`, `record`, `agency`, `period` or `money`. */
  type: string
  /** Words of the values of a code list. */
  options?: Record<string, Words>
}

const envelopeTitles: Record<string, Words> = {
  'self.id': { fa: 'شماره', en: 'Number' },
  'self.state': { fa: 'وضعیت', en: 'State' },
  'self.revision': { fa: 'ویرایش', en: 'Revision' },
  'self.period': { fa: 'دوره', en: 'Period' },
  'self.agency': { fa: 'دستگاه', en: 'Agency' },
  'self.createdOn': { fa: 'تاریخ ایجاد', en: 'Created on' },
}

const envelopeTypes: Record<string, string> = {
  'self.state': 'state',
  'self.revision': 'integer',
  'self.period': 'period',
  'self.agency': 'agency',
  'self.createdOn': 'date',
}

/** The schema at a field path such as `a.b`, with references followed; the words beside a `$ref` win. */
export function schemaAt(schema: JsonSchema, path: string): JsonSchema | undefined {
  let node: JsonSchema | undefined = resolveSchema(schema, schema)
  for (const key of path.split('.')) {
    const properties = node?.['properties'] as Record<string, JsonSchema> | undefined
    const next = properties?.[key]
    if (!next) return undefined
    node = resolveSchema(schema, next)
  }
  return node
}

/** The schema behind a reference, with the words beside the `$ref` winning. */
export function resolveSchema(root: JsonSchema, node: JsonSchema): JsonSchema {
  const reference = node['$ref']
  if (typeof reference !== 'string') return node
  const name = reference.replace('#/$defs/', '').replaceAll('~1', '/').replaceAll('~0', '~')
  const target = (root['$defs'] as Record<string, JsonSchema> | undefined)?.[name]
  return target ? { ...resolveSchema(root, target), ...node } : node
}

function typeOf(schema: JsonSchema): string {
  if (schema['x-record']) return 'record'
  if (schema['x-agency']) return 'agency'
  if (schema['x-period']) return 'period'
  if (schema['format'] === 'date') return 'date'
  if (schema['x-unit'] && schema['type'] === 'integer') return 'money'
  return typeof schema['type'] === 'string' ? schema['type'] : 'string'
}

function optionsOf(version: WorksheetVersion, node: JsonSchema): Record<string, Words> | undefined {
  // A list of codes has the words of its items.
  const schema = node['type'] === 'array' ? resolveSchema(version.schema, (node['items'] ?? {}) as JsonSchema) : node
  const list = schema['oneOf'] as VocabularyConfig['oneOf'] | undefined
  if (!Array.isArray(list) || !list.every((entry) => 'const' in entry)) return undefined
  const id = String(schema['$ref'] ?? '').split('vocabularies.')[1] ?? ''
  return optionWords(version, id, list)
}

function optionWords(version: WorksheetVersion, id: string, list: VocabularyConfig['oneOf']): Record<string, Words> {
  const english = version.translations.en?.vocabularies?.[id]?.values
  return Object.fromEntries(
    list.map((entry) => [
      String(entry.const),
      { fa: entry.title, ...(english?.[String(entry.const)] ? { en: english[String(entry.const)] } : {}) },
    ]),
  )
}

function titled(fa: string, en: string | undefined): Words {
  return { fa, ...(en ? { en } : {}) }
}

/** English title of a property of a shared definition, as `letter.number`; those are not in the worksheet's own overlay. */
function sharedTitle(version: WorksheetVersion, path: string): string | undefined {
  const end = path.lastIndexOf('.')
  if (end < 0) return undefined
  const definition = String(schemaAt(version.schema, path.slice(0, end))?.['$ref'] ?? '').split('common.')[1]
  return version.translations.en?.common?.[`${definition}${path.slice(end)}`]?.title
}

/** The columns of a worksheet's list, or those of the given names, in order, with their words in every language. */
export function columnsOf(version: WorksheetVersion, names: string[] = version.worksheet.list.columns): Column[] {
  const overlay = version.overlays['en' satisfies Language]
  return names.map((id) => {
    if (id in envelopeTitles) return { id, title: envelopeTitles[id] ?? {}, type: envelopeTypes[id] ?? 'string' }
    const computed = version.rules.computed?.[id]
    if (computed) {
      const list = version.vocabularies[computed.vocabulary ?? '']?.oneOf
      const options = list && optionWords(version, computed.vocabulary ?? '', list)
      const title = titled(computed.title, overlay?.computed?.[id])
      return { id, title, type: computed.type, ...(options ? { options } : {}) }
    }
    const schema = schemaAt(version.schema, id) ?? {}
    const options = optionsOf(version, schema)
    return {
      id,
      title: titled(String(schema['title'] ?? id), overlay?.fields?.[id]?.title ?? sharedTitle(version, id)),
      type: typeOf(schema),
      ...(options ? { options } : {}),
    }
  })
}

/** Value at `a.b` of nested objects; null where something is missing. */
export function valueAt(data: unknown, path: string): Json {
  let node: unknown = data
  for (const key of path.split('.')) {
    if (node === null || typeof node !== 'object' || !Object.hasOwn(node, key)) return null
    node = (node as Record<string, unknown>)[key]
  }
  return (node ?? null) as Json
}

/** Names what rows are made of besides the version of their worksheet; raised whenever the same answer would give another row. */
export const rowForm = 2

/** What the index keeps of an answer: the value of every column, its identifier, by which it is looked up, and the unit it belongs to. */
export function columnValues(version: WorksheetVersion, answer: Answer): Record<string, Json> {
  const { list, identifier } = version.worksheet
  const kept = new Set([...list.columns, ...(identifier ? [identifier.field] : [])])
  const unit = unitInIndex(version.worksheet, answer)
  const values = Object.fromEntries(
    [...kept].map((id) => {
      if (id.startsWith('self.')) return [id, valueAt(answer, id.slice('self.'.length))]
      return [id, version.rules.computed?.[id] ? valueAt(answer.computed, id) : valueAt(answer.data, id)]
    }),
  )
  return unit === undefined ? values : { ...values, [unitColumn]: unit }
}

/** What an answer is called in lists and pickers: its title field, or its number. */
export function answerTitle(version: WorksheetVersion, answer: Answer): string {
  const field = version.worksheet.titleField
  const value = field ? valueAt(answer.data, field) : null
  return value === null || value === '' ? answer.id : String(value)
}
