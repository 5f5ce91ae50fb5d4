import { choiceKey, choiceSource } from '../../core/choices.ts'
import type { JsonSchema, WorksheetVersion } from '../../core/model.ts'
import { isObject } from '../../core/paths.ts'
import { propertiesOf, resolved } from '../../core/schemaFields.ts'

export type FieldKind =
  | 'text'
  | 'lines'
  | 'code'
  | 'date'
  | 'period'
  | 'number'
  | 'money'
  | 'percent'
  | 'boolean'
  | 'level'
  | 'agency'
  | 'mark'
  | 'file'
  | 'group'
  | 'rows'

/** How one field is shown; its words stand in `Labels.fields` under its path. */
export interface FieldShape {
  name: string
  path: string
  kind: FieldKind
  /** The value is a list of such. */
  isList?: boolean
  /** List of `Labels.codes` for codes. */
  codes?: string
  fields?: FieldShape[]
  /** Rows of a rubric stand under the title of their dimension. */
  parts?: RowParts
  /** Must not leave with a print. */
  isSensitive?: boolean
}

/** Parts a list of rows falls into. */
export interface RowParts {
  /** Property that tells a row's part, and the part of each of its values. */
  key: string
  of: Record<string, string>
  /** List of `Labels.codes` with the titles of the parts. */
  codes: string
}

export interface RecordShape {
  worksheet: string
  sections: { id: string; fields: FieldShape[] }[]
}

/** How the answers of a version are shown, from its schema and uiSchema alone: a new worksheet prints without a template. */
export function recordShape(version: WorksheetVersion): RecordShape {
  const properties = propertiesOf(version.schema, version.schema)
  const shapeOf = (name: string) =>
    withRubric(fieldShape(name, name, properties[name], version.ui[name], version.schema), version)
  return {
    worksheet: version.id,
    sections: version.worksheet.sections.map(({ id, fields }) => ({
      id,
      fields: fields.filter((name) => properties[name] !== undefined).map(shapeOf),
    })),
  }
}

/** A field with the rows in it that a rubric scores: criteria and levels by their words, rows by dimension. */
function withRubric(field: FieldShape, version: WorksheetVersion): FieldShape {
  const fields = field.fields?.map((each) => withRubric(each, version))
  const scoring = Object.values(version.worksheet.scores ?? {}).find((each) => each?.rows === field.path)
  const rubric = version.rubrics[scoring?.rubric ?? '']
  if (!fields || !scoring || !rubric) return fields ? { ...field, fields } : field
  const ui = field.path.split('.').reduce<unknown>((at, name) => (isObject(at) ? at[name] : undefined), version.ui)
  const options = isObject(ui) && isObject(ui['ui:options']) ? ui['ui:options'] : {}
  const levels = [scoring.level, options['target']]
  return {
    ...field,
    parts: {
      key: scoring.key,
      of: Object.fromEntries(rubric.criteria.map(({ id, dimension }) => [id, dimension])),
      codes: `${rubric.id}.dimension`,
    },
    fields: fields.map((each) => {
      if (each.name === scoring.key) return { ...each, kind: 'code', codes: `${rubric.id}.criterion` }
      return levels.includes(each.name) ? { ...each, kind: 'level', codes: `${rubric.id}.level` } : each
    }),
  }
}

function fieldShape(name: string, path: string, source: unknown, ui: unknown, root: JsonSchema): FieldShape {
  const schema = resolved(source, root)
  const codes = vocabularyOf(source) ?? choiceOf(ui)
  const sensitive = schema['x-sensitive'] === true ? { isSensitive: true } : {}
  if (schema.type === 'array') return { ...listShape(name, path, schema, ui, root), ...sensitive }
  if (isFile(schema)) return { name, path, kind: 'file', ...sensitive }
  if (schema.type === 'object' || schema.properties !== undefined) {
    return { name, path, kind: 'group', fields: fieldsOf(path, schema, ui, root), ...sensitive }
  }
  return { name, path, kind: kindOf(schema, ui, codes), ...(codes === undefined ? {} : { codes }), ...sensitive }
}

function listShape(name: string, path: string, schema: JsonSchema, ui: unknown, root: JsonSchema): FieldShape {
  const items = resolved(schema.items, root)
  const codes = vocabularyOf(schema.items) ?? choiceOf(ui) ?? (items['x-worksheet'] === true ? 'worksheet' : undefined)
  if (isFile(items)) return { name, path, kind: 'file', isList: true }
  if (items.type === 'object' || items.properties !== undefined) {
    return { name, path, kind: 'rows', fields: fieldsOf(`${path}[]`, items, isObject(ui) ? ui.items : undefined, root) }
  }
  const marks = {
    'x-agency': items['x-agency'] ?? schema['x-agency'],
    'x-record': items['x-record'] ?? schema['x-record'],
  }
  const kind = kindOf({ ...items, ...marks }, undefined, codes)
  return { name, path, kind: kind === 'text' ? 'lines' : kind, isList: true, ...(codes === undefined ? {} : { codes }) }
}

const fieldsOf = (path: string, schema: JsonSchema, ui: unknown, root: JsonSchema): FieldShape[] =>
  Object.entries(propertiesOf(schema, root)).map(([name, property]) =>
    fieldShape(name, `${path}.${name}`, property, isObject(ui) ? ui[name] : undefined, root),
  )

/** List of `Labels.codes` with the titles that a source of options gives. */
export const choiceList = (source: string): string => `choice\t${source}`

function choiceOf(ui: unknown): string | undefined {
  const source = choiceSource(ui)
  return source && choiceList(choiceKey(source))
}

const vocabularyOf = (source: unknown): string | undefined =>
  isObject(source) && typeof source.$ref === 'string'
    ? /^#\/\$defs\/vocabularies\.(.+)$/.exec(source.$ref)?.[1]
    : undefined

const isFile = (schema: JsonSchema) =>
  isObject(schema.properties) && 'sha256' in schema.properties && 'fileName' in schema.properties

const markWidgets = new Set<unknown>(['code', 'url', 'email', 'tel'])

function kindOf(schema: JsonSchema, ui: unknown, codes: string | undefined): FieldKind {
  if (codes !== undefined) return 'code'
  const widget = isObject(ui) ? ui['ui:widget'] : undefined
  if (schema['x-period'] !== undefined || widget === 'period') return 'period'
  if (widget === 'money' || widget === 'percent') return widget
  if (schema.format === 'date') return 'date'
  if (schema['x-agency'] === true) return 'agency'
  if (schema.type === 'boolean') return 'boolean'
  if (schema.type === 'number' || schema.type === 'integer') return 'number'
  if (widget === 'textarea') return 'lines'
  // Codes, numbers of records and addresses are left to right.
  return schema['x-record'] !== undefined || markWidgets.has(widget) ? 'mark' : 'text'
}
