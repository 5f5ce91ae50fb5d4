import { lintCarry } from './lintCarry.ts'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { lintPattern } from '../../core/lintPattern.ts'
import type { JsonSchema, Problem } from '../../core/model.ts'
import { isObject } from '../../core/paths.ts'
import { circularDefinitions, refsOf, refTarget } from '../bundleSchema.ts'
import { configProblem, pointer } from '../configProblem.ts'
import { isThere, lintClause, lintStates, lintWorksheetName, type LintContext } from './lintContext.ts'
import { annotations, conditionLists, conditions, formats, keywords, reservedNames } from './schemaProfile.ts'

const dialect = 'https://json-schema.org/draft/2020-12/schema'
const ajv = new Ajv2020({ strict: false })
const fieldName = /^\p{L}[\p{L}\p{N}_]*$/u
const persian = /[\u0600-\u06FF]/
const latinWord = /[a-z]/

interface Walk {
  context: LintContext
  file: string
  /** Definitions of the same file, for titles behind `$ref`. */
  root: JsonSchema
  problems: Problem[]
}

/** The title beside a `$ref` or behind it. */
function titleOf({ context, root }: Walk, schema: JsonSchema): unknown {
  if (schema.title !== undefined || typeof schema.$ref !== 'string') return schema.title
  const target = refTarget(schema.$ref, root === context.sources.common)
  if (target?.kind === 'vocabulary') return context.sources.vocabularies[target.name]?.title
  const defs = target?.kind === 'common' ? context.sources.common?.$defs : root.$defs
  const definition = isObject(defs) && target ? defs[target.name] : undefined
  return isObject(definition) ? definition.title : undefined
}

function lintTitle(walk: Walk, name: string, schema: JsonSchema, path: string): void {
  const title = titleOf(walk, schema)
  if (typeof title !== 'string' || title.trim() === '')
    walk.problems.push(configProblem('TITLE_MISSING', walk.file, path, { name }))
  else if (walk.context.framework.languages[0] === 'fa' && !persian.test(title) && latinWord.test(title))
    walk.problems.push(configProblem('TITLE_NOT_PERSIAN', walk.file, `${path}/title`, { title }))
}

function lintKeywords(walk: Walk, schema: JsonSchema, path: string): void {
  const { context, file, problems } = walk
  for (const keyword of Object.keys(schema)) {
    const isKnown = keyword.startsWith('x-') ? annotations.has(keyword) : keywords.has(keyword)
    if (!isKnown)
      problems.push(configProblem('SCHEMA_KEYWORD_REFUSED', file, `${path}${pointer(keyword)}`, { keyword }))
  }
  const { pattern, format } = schema
  if (typeof pattern === 'string')
    problems.push(...lintPattern(pattern).map((problem) => ({ ...problem, file, path: `${path}/pattern` })))
  if (typeof format === 'string' && !formats.includes(format))
    problems.push(configProblem('WRONG_VALUE', file, `${path}/format`, { expected: formats.join(' · ') }))
  if (typeof schema['x-clause'] === 'string')
    problems.push(...lintClause(context, file, `${path}/x-clause`, schema['x-clause']))
  if (typeof schema['x-record'] === 'string')
    problems.push(...lintWorksheetName(context, file, `${path}/x-record`, schema['x-record']))
  problems.push(...lintCarry(file, path, schema))
  if (schema['x-record-states'] !== undefined)
    problems.push(...lintRecordStates(context, file, `${path}/x-record-states`, schema))
}

/** States in which a picker offers an answer, of the workflow of the worksheet the field points to. */
function lintRecordStates(context: LintContext, file: string, path: string, schema: JsonSchema): Problem[] {
  const { 'x-record': record, 'x-record-states': states } = schema
  if (typeof record !== 'string' || record === '*')
    return [configProblem('FIELD_NOT_FITTING', file, path, { name: 'x-record-states', expected: 'x-record' })]
  if (!Array.isArray(states)) return [configProblem('WRONG_TYPE', file, path, { expected: 'array' })]
  const workflow = context.sources.workflows[context.sources.worksheets[record]?.worksheet?.workflow ?? '']
  return lintStates(workflow, file, path, states.map(String))
}

function lintObject(walk: Walk, schema: JsonSchema, path: string): void {
  const { file, problems } = walk
  if (schema.additionalProperties !== false) problems.push(configProblem('SCHEMA_OPEN_OBJECT', file, path))
  const properties = isObject(schema.properties) ? schema.properties : {}
  const required = Array.isArray(schema.required) ? schema.required : []
  for (const [i, name] of required.entries())
    if (!Object.hasOwn(properties, String(name)))
      problems.push(
        configProblem('UNKNOWN_FIELD_PATH', file, `${path}/required/${i}`, { name: String(name), worksheet: file }),
      )
  for (const [name, each] of Object.entries(properties)) {
    const at = `${path}${pointer('properties', name)}`
    if (!fieldName.test(name)) problems.push(configProblem('WRONG_VALUE', file, at, { expected: 'lowerCamelCase' }))
    if (reservedNames.includes(name)) problems.push(configProblem('NAME_TAKEN', file, at, { name, other: 'FEEL' }))
    if (!isObject(each)) continue
    lintTitle(walk, name, each, at)
    lintNode(walk, each, at)
  }
}

/** A condition names fields without titles and need not be closed. */
function lintCondition(walk: Walk, schema: unknown, path: string): void {
  if (!isObject(schema)) return
  lintKeywords(walk, schema, path)
  for (const [name, each] of Object.entries(isObject(schema.properties) ? schema.properties : {}))
    lintCondition(walk, each, `${path}${pointer('properties', name)}`)
  lintCondition(walk, schema.items, `${path}/items`)
  lintConditions(walk, schema, path)
}

function lintConditions(walk: Walk, schema: JsonSchema, path: string): void {
  for (const keyword of conditions) lintCondition(walk, schema[keyword], `${path}/${keyword}`)
  for (const keyword of conditionLists) {
    const list = schema[keyword]
    if (Array.isArray(list))
      for (const [i, each] of list.entries()) lintCondition(walk, each, `${path}/${keyword}/${i}`)
  }
}

function lintNode(walk: Walk, schema: JsonSchema, path: string): void {
  lintKeywords(walk, schema, path)
  if (schema.type === 'object' || schema.properties !== undefined) lintObject(walk, schema, path)
  if (isObject(schema.items)) lintNode(walk, schema.items, `${path}/items`)
  if (isObject(schema.$defs))
    for (const [name, each] of Object.entries(schema.$defs))
      if (isObject(each)) lintNode(walk, each, `${path}${pointer('$defs', name)}`)
  lintConditions(walk, schema, path)
}

function lintRefs({ context, file, root, problems }: Walk): void {
  for (const name of circularDefinitions(root.$defs))
    problems.push(configProblem('UNKNOWN_REF', file, `${pointer('$defs', name)}/$ref`, { ref: `#/$defs/${name}` }))
  for (const { ref, path } of refsOf(root)) {
    const target = refTarget(ref, root === context.sources.common)
    const defs = target?.kind === 'common' ? context.sources.common?.$defs : root.$defs
    if (!target) problems.push(configProblem('UNKNOWN_REF', file, path, { ref }))
    else if (target.kind === 'vocabulary') {
      if (!isThere(context, `forms/vocabularies/${target.name}.json`))
        problems.push(configProblem('UNKNOWN_VOCABULARY', file, path, { name: target.name }))
    } else if (!isObject(defs) || !Object.hasOwn(defs, target.name)) {
      const isBroken =
        target.kind === 'common' && !context.sources.common && isThere(context, 'forms/common.schema.json')
      if (!isBroken) problems.push(configProblem('UNKNOWN_DEFINITION', file, path, { name: target.name }))
    }
  }
}

/** A worksheet's schema or `common.schema.json` against the profile, its names and its patterns. */
export function lintSchema(context: LintContext, file: string, schema: JsonSchema): Problem[] {
  if (schema.$schema !== dialect) return [configProblem('SCHEMA_DIALECT', file, '/$schema')]
  if (!ajv.validateSchema(schema))
    return (ajv.errors ?? []).map((error) =>
      configProblem('SCHEMA_INVALID', file, error.instancePath, { reason: error.message ?? error.keyword }),
    )
  const walk: Walk = { context, file, root: schema, problems: [] }
  lintNode(walk, schema, '')
  lintRefs(walk)
  return walk.problems
}
