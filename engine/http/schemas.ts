import answerSchema from '../core/answer.schema.json' with { type: 'json' }
import apiSchema from './api.schema.json' with { type: 'json' }

type Schema = Record<string, unknown>

// Fastify and OpenAPI know shared schemas by their own id; the file keeps them in one place under $defs.
function relink(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(relink)
  if (node === null || typeof node !== 'object') return node
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => key !== 'tsType')
      .map(([key, value]) => [key, key === '$ref' ? String(value).replace('#/$defs/', '') + '#' : relink(value)]),
  )
}

/** Every definition of api.schema.json as a schema of its own, its `$id` the name of the definition. */
export const apiDefinitions: Schema[] = Object.entries({
  ...apiSchema.$defs,
  AnswerRow: answerSchema.$defs.AnswerRow,
}).map(([name, schema]) => ({
  $id: name,
  ...(relink(schema) as Schema),
}))

/** A response that is no JSON, for a route's schema. */
export const otherMedia = (mediaType: string) => ({
  200: { description: mediaType, content: { [mediaType]: { schema: { type: 'string' } } } },
})

/** A reference to a definition of api.schema.json, for a route's schema. */
export const api = (name: keyof typeof apiSchema.$defs) => ({ $ref: `${name}#` })
