import type { JsonSchema, Language, WorksheetVersion } from '../../engine/core/model.ts'
import { isObject } from '../../engine/core/paths.ts'
import { drawnSchema } from './drawnSchema.ts'

export interface DrawnSection {
  id: string
  title: string
  description?: string
  fields: readonly string[]
  schema: JsonSchema
  ui: JsonSchema
}

/** A version prepared for drawing in one language. */
export interface DrawnWorksheet {
  version: WorksheetVersion
  schema: JsonSchema
  sections: readonly DrawnSection[]
  computed: readonly { name: string; title: string; schema: JsonSchema }[]
}

/** Whether anything of a section is shown; `hidden` as an assessment gives it. */
export const isShown = ({ fields }: DrawnSection, hidden: ReadonlySet<string>): boolean =>
  fields.length === 0 || fields.some((field) => !hidden.has(`/${field}`))

/** Cuts a version into the schemas of its sections, with words in `language`; sections not in `visible` are left out. */
export function drawWorksheet(version: WorksheetVersion, language: Language): DrawnWorksheet {
  const schema = drawnSchema(version, language)
  const properties = isObject(schema.properties) ? schema.properties : {}
  const required = Array.isArray(schema.required) ? schema.required : []
  const overlay = version.overlays[language]
  const sections = version.worksheet.sections.map((section): DrawnSection => {
    const words = overlay?.sections?.[section.id]
    const own = typeof words === 'string' ? { title: words } : words
    const fields = section.fields.filter((field) => field in properties)
    return {
      id: section.id,
      title: own?.title ?? section.title,
      description: own?.description ?? section.description,
      fields,
      schema: {
        type: 'object',
        properties: Object.fromEntries(fields.map((field) => [field, properties[field]])),
        required: required.filter((field: unknown) => fields.includes(String(field))),
      },
      ui: {
        ...Object.fromEntries(fields.flatMap((field) => (field in version.ui ? [[field, version.ui[field]]] : []))),
        'ui:order': fields,
      },
    }
  })
  const computed = Object.entries(version.rules.computed ?? {}).flatMap(([name, value]) =>
    value
      ? [{ name, title: overlay?.computed?.[name] ?? value.title, schema: computedSchema(version, value, language) }]
      : [],
  )
  return { version, schema, sections, computed }
}

/** What a computed value is drawn by: a day, or the words of its code list. */
function computedSchema(
  { vocabularies, translations }: WorksheetVersion,
  { type, vocabulary }: { type: string; vocabulary?: string },
  language: Language,
): JsonSchema {
  if (type === 'date') return { format: 'date' }
  const list = vocabularies[vocabulary ?? '']?.oneOf
  if (!list) return {}
  const words = translations[language]?.vocabularies?.[vocabulary ?? '']?.values
  const oneOf = list.map((option) => ({ ...option, title: words?.[String(option.const)] ?? option.title }))
  return type === 'array' ? { items: { oneOf } } : { oneOf }
}
