import { isObject } from '../../engine/core/paths.ts'
import type { JsonSchema, Language, WorksheetVersion } from '../../engine/core/model.ts'

type Node = Record<string, unknown>

/** Where a node stands: its field path, and its path in the shared definition it came from. */
interface Place {
  field: string
  shared?: string
  /** References passed on the way; a schema that holds itself is drawn no deeper. */
  through: readonly string[]
}

/**
 * The schema as it is drawn for a reader: every `$ref` in place and the words in `language`. It is drawn only; data are always
 * checked against the version's own schema, so a translation can never change what is valid.
 */
export function drawnSchema(version: WorksheetVersion, language: Language): JsonSchema {
  const overlay = version.overlays[language]
  const translations = version.translations[language]
  const definitions = isObject(version.schema.$defs) ? version.schema.$defs : {}

  const wordsAt = (node: Node, { field, shared }: Place): Node => {
    const own = overlay?.fields?.[field]
    const common = shared ? translations?.common?.[shared] : undefined
    const drawn = { ...node }
    const title = own?.title ?? common?.title
    const help = own?.help ?? common?.help
    if (title) drawn.title = title
    if (help) drawn.description = help
    if (own?.placeholder) drawn['x-placeholder'] = own.placeholder
    if (own?.unit) drawn['x-unit'] = own.unit
    const options = overlay?.options?.[field]
    return options ? withOptionWords(drawn, options) : drawn
  }

  const vocabulary = (id: string, node: Node): Node => {
    const words = translations?.vocabularies?.[id]
    return words ? withOptionWords(node, words.values ?? {}, words.descriptions) : node
  }

  const draw = (node: Node, place: Place): Node => {
    const name = typeof node.$ref === 'string' ? node.$ref.replace('#/$defs/', '') : undefined
    if (name !== undefined) {
      const target = definitions[name]
      if (!isObject(target) || place.through.includes(name)) return {}
      const { $ref: _, ...own } = node
      const [, kind, id = ''] = /^(\w+)\.(.+)$/.exec(name) ?? []
      const shared = kind === 'common' ? id : undefined
      const inner = kind === 'vocabularies' ? vocabulary(id, target) : target
      // The title of the definition itself gives way to the title of the field that uses it.
      return draw({ ...inner, ...own }, { field: place.field, shared, through: [...place.through, name] })
    }
    return inside(wordsAt(node, place), place)
  }

  const inside = (node: Node, place: Place): Node => {
    const below = (key: string, mark = '.') => ({
      field: place.field === '' ? key : `${place.field}${mark}${key}`,
      shared: place.shared === undefined ? undefined : `${place.shared}${mark}${key}`,
      through: place.through,
    })
    const drawn = { ...node }
    if (isObject(node.properties))
      drawn.properties = Object.fromEntries(
        Object.entries(node.properties).map(([key, child]) => [key, isObject(child) ? draw(child, below(key)) : child]),
      )
    if (isObject(node.items)) drawn.items = draw(node.items, below('[]', ''))
    for (const key of ['then', 'else'] as const) if (isObject(node[key])) drawn[key] = draw(node[key], place)
    if (Array.isArray(node.allOf))
      drawn.allOf = node.allOf.map((part: unknown) => (isObject(part) ? draw(part, place) : part))
    return drawn
  }

  const { $defs: _, ...root } = version.schema
  return draw(root, { field: '', through: [] })
}

function withOptionWords(
  node: Node,
  titles: Record<string, string | undefined>,
  descriptions: Record<string, string | undefined> = {},
): Node {
  if (!Array.isArray(node.oneOf)) return node
  const oneOf = node.oneOf.map((option: unknown) => {
    if (!isObject(option)) return option
    const code = String(option.const)
    return {
      ...option,
      title: titles[code] ?? option.title,
      description: descriptions[code] ?? option.description,
    }
  })
  return { ...node, oneOf }
}
