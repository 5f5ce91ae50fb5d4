import { resolveSchema, valueAt } from '../core/columns.ts'
import type { Answer, AnswerData, Expression, Json, JsonSchema, WorksheetVersion } from '../core/model.ts'
import { withValue } from '../core/values.ts'
import { evaluateFormulas } from './assessAnswer.ts'
import type { Context } from './context.ts'

interface Prefilled {
  path: string
  formula: Expression
}

/** Fields with `x-prefill`, in objects too; rows are filled by their own rules. */
function prefilledFields(root: JsonSchema, node: JsonSchema, path: string): Prefilled[] {
  const schema = resolveSchema(root, node)
  const own = typeof schema['x-prefill'] === 'string' ? [{ path, formula: schema['x-prefill'] }] : []
  const properties = Object.entries((schema['properties'] as Record<string, JsonSchema> | undefined) ?? {})
  return [...own, ...properties.flatMap(([key, inner]) => prefilledFields(root, inner, path ? `${path}.${key}` : key))]
}

/** Rows that are fixed by a rubric or a code list: `x-rows-of` names it, and the property that takes the id. */
function fixedRows(
  version: WorksheetVersion,
  root: JsonSchema,
  node: JsonSchema,
  path: string,
): { path: string; rows: Json[] }[] {
  const schema = resolveSchema(root, node)
  const source = schema['x-rows-of'] as { rubric?: string; vocabulary?: string; key: string } | undefined
  if (source) {
    const ids = source.rubric
      ? (version.rubrics[source.rubric]?.criteria ?? [])
          .filter((criterion) => !criterion.retired)
          .map((criterion) => criterion.id)
      : (version.vocabularies[source.vocabulary ?? '']?.oneOf ?? [])
          .filter((entry) => !entry.deprecated)
          .map((entry) => entry.const)
    return [{ path, rows: ids.map((id) => ({ [source.key]: id })) }]
  }
  const properties = Object.entries((schema['properties'] as Record<string, JsonSchema> | undefined) ?? {})
  return properties.flatMap(([key, inner]) => fixedRows(version, root, inner, path ? `${path}.${key}` : key))
}

/** What is known of a new answer before anybody has typed: declared formulas and fixed rows. What is given already stays. */
export async function prefill(context: Context, version: WorksheetVersion, answer: Answer): Promise<AnswerData> {
  const isFree = (path: string) => valueAt(answer.data, path) === null
  const fields = prefilledFields(version.schema, version.schema, '').filter((field) => isFree(field.path))
  const values = await evaluateFormulas(
    context,
    version,
    answer,
    fields.map((field) => field.formula),
  )
  const withFormulas = fields.reduce<AnswerData>(
    (data, field, i) => (values[i] == null ? data : withValue(data, field.path, values[i])),
    answer.data,
  )
  return fixedRows(version, version.schema, version.schema, '')
    .filter((entry) => isFree(entry.path))
    .reduce<AnswerData>((data, entry) => withValue(data, entry.path, entry.rows), withFormulas)
}
