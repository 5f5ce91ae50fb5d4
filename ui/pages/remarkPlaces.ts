import type { AnswerData } from '../../engine/core/model.ts'
import { isObject } from '../../engine/core/paths.ts'
import { drawnRubric } from '../form/drawnRubric.ts'
import type { DrawnWorksheet } from '../form/drawnWorksheet.ts'
import { valueText } from '../form/valueText.ts'
import type { SelectOption } from '../parts/index.ts'
import type { Locale } from '../text/locale.tsx'

type Node = Record<string, unknown>

/** What a row is called: its criterion, else the first words in it. */
function rowName(drawn: DrawnWorksheet, list: Node, row: Node, locale: Locale): string {
  const source = list['x-rows-of']
  if (isObject(source) && typeof source['rubric'] === 'string') {
    const rubric = drawnRubric(drawn.version, source['rubric'], locale.language)
    const criterion = rubric?.criteria.find(({ id }) => id === row[String(source['key'])])
    if (criterion) return criterion.title
  }
  const items = isObject(list['items']) ? list['items'] : {}
  const properties = isObject(items['properties']) ? items['properties'] : {}
  const texts = Object.entries(properties).map(([name, schema]) =>
    isObject(schema) && schema['type'] === 'string' ? valueText(schema, undefined, row[name], locale) : '',
  )
  return texts.filter(Boolean).slice(0, 2).join(' · ')
}

/** The places of an answer a reviewer may remark on: fields, the fields of groups, the rows of lists. */
export function remarkPlaces(
  drawn: DrawnWorksheet,
  sections: readonly string[],
  data: AnswerData,
  locale: Locale,
): SelectOption[] {
  const { say } = locale
  const places = (schema: unknown, pointer: string, title: string, value: unknown): SelectOption[] => {
    const here = { value: pointer, label: title }
    if (!isObject(schema)) return [here]
    if (isObject(schema['properties']) && isObject(value) && !('sha256' in value))
      return Object.entries(schema['properties']).flatMap(([name, inner]) =>
        places(
          inner,
          `${pointer}/${name}`,
          `${title}، ${String(isObject(inner) ? inner['title'] : name)}`,
          value[name],
        ),
      )
    if (!Array.isArray(value) || !value.every(isObject)) return [here]
    const rows = value.map((row, at) => ({
      value: `${pointer}/${at}`,
      label: [`${title}، ${say('insideRow', { n: at + 1 })}`, rowName(drawn, schema, row, locale)].join(': '),
    }))
    return [here, ...rows]
  }
  const properties = isObject(drawn.schema['properties']) ? drawn.schema['properties'] : {}
  return drawn.sections
    .filter((section) => sections.includes(section.id))
    .flatMap((section) =>
      section.fields.flatMap((field) => {
        const schema = properties[field]
        return places(schema, `/${field}`, String(isObject(schema) ? schema['title'] : field), data[field])
      }),
    )
}
