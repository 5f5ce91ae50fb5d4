import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type {
  ExampleConfig,
  FrameworkConfig,
  OverlayConfig,
  RulesConfig,
  TranslationsConfig,
  VocabularyConfig,
  WorkflowConfig,
  WorksheetConfig,
} from '../../engine/core/model.ts'
import { isObject } from '../../engine/core/paths.ts'

type Schema = Record<string, unknown>

/** A field of a worksheet as its files declare it. */
export interface DeclaredField {
  path: string
  schema: Schema
  ui: Schema
}

const read = <T>(file: string): T => JSON.parse(readFileSync(`forms/${file}`, 'utf8')) as T

export const framework = read<FrameworkConfig>('framework.json')
export const english = read<TranslationsConfig>('en.json')

/** Ids of all worksheets, in order. */
export const worksheetIds = globSync('forms/*/worksheet.json')
  .map((file) => basename(file.replace('/worksheet.json', '')))
  .toSorted()

/** The files of one worksheet. */
export function worksheetFiles(id: string) {
  const worksheet = read<WorksheetConfig>(`${id}/worksheet.json`)
  const schema = read<Schema>(`${id}/schema.json`)
  const ui = read<Schema>(`${id}/ui.json`)
  return {
    worksheet,
    schema,
    rules: read<RulesConfig>(`${id}/rules.json`),
    overlay: read<OverlayConfig>(`${id}/en.json`),
    workflow: read<WorkflowConfig>(`workflows/${worksheet.workflow}.json`),
    fields: fieldsOf(schema, ui),
    examples: globSync(`forms/${id}/examples/*.json`).map((file) => ({
      name: basename(file, '.json'),
      config: JSON.parse(readFileSync(file, 'utf8')) as ExampleConfig,
    })),
  }
}

/** Every field written in the worksheet itself; the inside of a common definition is not its own. */
function fieldsOf(schema: unknown, ui: unknown, path = ''): DeclaredField[] {
  if (!isObject(schema) || !isObject(schema.properties)) return []
  return Object.entries(schema.properties).flatMap(([name, property]) => {
    if (!isObject(property)) return []
    const look = isObject(ui) && isObject(ui[name]) ? ui[name] : {}
    const at = path === '' ? name : `${path}.${name}`
    return [
      { path: at, schema: property, ui: look },
      ...fieldsOf(property, look, at),
      ...fieldsOf(property.items, look.items, `${at}[]`),
    ]
  })
}

/** Code lists the schema of a worksheet refers to. */
export function vocabulariesOf(schema: Schema): [id: string, vocabulary: VocabularyConfig][] {
  const ids = new Set([...JSON.stringify(schema).matchAll(/vocabularies\/(\w+)\.json/g)].map((match) => match[1] ?? ''))
  return [...ids].map((id) => [id, read<VocabularyConfig>(`vocabularies/${id}.json`)])
}
