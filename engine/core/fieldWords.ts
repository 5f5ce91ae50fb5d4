import type { Words, WorksheetVersion } from './model.ts'
import { formatFieldPath, isObject } from './paths.ts'
import { visitFields } from './schemaFields.ts'

/** What a field is called and what is said of it. */
export interface FieldWords {
  title?: Words
  help?: Words
}

interface Said {
  title?: string
  help?: string
}

const words = (fa: unknown, en: string | undefined): Words | undefined =>
  typeof fa === 'string' ? (en === undefined ? { fa } : { fa, en }) : undefined

/** Words of every field by its path (`list[].c`), in every language; those of a shared definition where the worksheet has none of its own. */
export function fieldWords(version: WorksheetVersion): Record<string, FieldWords> {
  const overlay = version.overlays.en
  const found: Record<string, FieldWords> = {}
  const shared = new Map(
    Object.entries(isObject(version.schema.$defs) ? version.schema.$defs : {}).flatMap(([name, definition]) =>
      name.startsWith('common.') && isObject(definition) ? [[definition.properties, name.slice(7)]] : [],
    ),
  )
  const sharedAt = new Map<string, string>()
  visitFields(version.schema, (path, schema) => {
    const key = formatFieldPath(path)
    // References are resolved by now; a shared definition is known by its properties.
    const definition = shared.get(schema.properties)
    if (definition !== undefined && schema.properties !== undefined) sharedAt.set(key, definition)
    const holder = sharedAt.get(formatFieldPath(path.slice(0, -1)))
    const common: Said | undefined = version.translations.en?.common?.[`${holder}.${path.at(-1)}`]
    const own: Said | undefined = overlay?.fields?.[key]
    const title = words(schema.title, own?.title ?? common?.title)
    const help = words(schema.description, own?.help ?? common?.help)
    found[key] = { ...(title ? { title } : {}), ...(help ? { help } : {}) }
  })
  return found
}
