import type { JsonSchema } from '../core/model.ts'
import type { Sources } from './sources.ts'

const vocabularyRef = /^(?:\.{1,2}\/)?vocabularies\/([^/]+)\.json$/
const commonRef = /^\.\.\/common\.schema\.json#\/\$defs\/([^/]+)$/

const isObject = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a `$ref` of a worksheet's schema or of the common schema names; undefined: nothing we know. */
export function refTarget(
  ref: string,
  inCommon = false,
): { kind: 'vocabulary' | 'common' | 'own'; name: string } | undefined {
  const vocabulary = vocabularyRef.exec(ref)
  if (vocabulary?.[1]) return { kind: 'vocabulary', name: vocabulary[1] }
  const common = commonRef.exec(ref)
  if (common?.[1]) return { kind: 'common', name: common[1] }
  const own = /^#\/\$defs\/([^/]+)$/.exec(ref)
  if (own?.[1]) return { kind: inCommon ? 'common' : 'own', name: own[1] }
  return undefined
}

/** Every `$ref` in a schema with its JSON pointer, data keywords left out. */
export function* refsOf(schema: unknown, path = ''): Generator<{ ref: string; path: string }> {
  if (Array.isArray(schema)) for (const [i, each] of schema.entries()) yield* refsOf(each, `${path}/${i}`)
  if (!isObject(schema)) return
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === '$ref' && typeof value === 'string') yield { ref: value, path: `${path}/$ref` }
    else if (!['const', 'enum', 'default', 'examples'].includes(keyword))
      yield* refsOf(value, `${path}/${keyword.replaceAll('~', '~0').replaceAll('/', '~1')}`)
  }
}

/** Definitions that lead by `$ref` alone back to themselves: nothing could ever be said of them. */
export function circularDefinitions($defs: unknown): string[] {
  if (!isObject($defs)) return []
  const next = (name: string) => {
    const definition = $defs[name]
    const ref = isObject(definition) && typeof definition.$ref === 'string' ? definition.$ref : ''
    return ref.startsWith('#/$defs/') ? ref.slice('#/$defs/'.length) : undefined
  }
  return Object.keys($defs).filter((name) => {
    const seen = new Set<string>()
    let at: string | undefined = name
    while (at !== undefined && !seen.has(at)) {
      seen.add(at)
      at = next(at)
    }
    return at === name
  })
}

function without(schema: object, ...keys: string[]): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => !keys.includes(key)))
}

/**
 * Makes a worksheet's schema stand alone: vocabularies and common definitions it uses, also through each other, come
 * under `$defs` as `vocabularies.<id>` and `common.<name>`.
 */
export function bundleSchema(
  schema: JsonSchema,
  sources: Pick<Sources, 'common' | 'vocabularies'>,
): { schema: JsonSchema; vocabularies: string[] } {
  const defs: JsonSchema = {}
  const vocabularies: string[] = []

  function adopt(name: string, definition: unknown) {
    if (Object.hasOwn(defs, name) || !isObject(definition)) return
    defs[name] = true // Taken before its own references are followed, for a definition may name itself.
    defs[name] = rewrite(definition, true)
  }
  function rewriteRef(ref: string, inCommon: boolean): string {
    const target = refTarget(ref, inCommon)
    if (target?.kind === 'vocabulary') {
      const name = `vocabularies.${target.name}`
      if (!Object.hasOwn(defs, name)) vocabularies.push(target.name)
      adopt(name, without(sources.vocabularies[target.name] ?? {}, '$schema', '$id', '$comment'))
      return `#/$defs/${name}`
    }
    if (target?.kind === 'common') {
      const common = sources.common?.$defs
      adopt(`common.${target.name}`, isObject(common) ? common[target.name] : undefined)
      return `#/$defs/common.${target.name}`
    }
    return ref
  }
  function rewrite(value: unknown, inCommon: boolean): unknown {
    if (Array.isArray(value)) return value.map((each) => rewrite(each, inCommon))
    if (!isObject(value)) return value
    return Object.fromEntries(
      Object.entries(value).map(([keyword, each]) => [
        keyword,
        keyword === '$ref' && typeof each === 'string' ? rewriteRef(each, inCommon) : rewrite(each, inCommon),
      ]),
    )
  }

  const own = rewrite(without(schema, '$id', '$comment'), false) as JsonSchema
  const $defs = { ...(isObject(own.$defs) ? own.$defs : {}), ...defs }
  for (const name of circularDefinitions($defs)) $defs[name] = {}
  if (Object.keys($defs).length > 0) own.$defs = $defs
  return { schema: own, vocabularies: vocabularies.toSorted() }
}
