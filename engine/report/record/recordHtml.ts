import { escape } from '../helpers/helper.ts'
import { type PrintState, wordsIn } from '../printState.ts'
import { fieldsHtml } from './recordFields.ts'
import type { RecordView } from './recordPlace.ts'
import type { RecordShape } from './recordShape.ts'

/** Sections of a record: pairs of title and value, tables for short rows, a card for each long row. */
export function sectionsHtml(
  shape: RecordShape,
  data: unknown,
  view: RecordView,
  state: PrintState,
  level: 2 | 3,
): string {
  const shown = shape.sections.filter(({ id }) => view.sections?.includes(id) ?? true)
  return shown
    .map(({ id, fields }) => {
      const body = fieldsHtml(fields, data, '', { shape, view, state })
      if (body === '') return ''
      const title = wordsIn(state.labels.fields[shape.worksheet]?.[`section.${id}`], state.language)
      // Sections of a record inside a chapter stand in the outline, not in the contents.
      if (level === 3) return `<section class="record"><h3>${escape(title)}</h3>${body}</section>`
      const anchor = `h${state.headings.length + 1}`
      state.headings.push({ id: anchor, level, title })
      return `<section class="record"><h2 id="${anchor}">${escape(title)}</h2>${body}</section>`
    })
    .join('')
}
