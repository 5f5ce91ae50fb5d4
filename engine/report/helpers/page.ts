import { toSvg } from '../qrSvg.ts'
import { chartSvg } from '../charts/chartSvg.ts'
import { sectionsHtml } from '../record/recordHtml.ts'
import { at, escape, type Helper, html, textOf } from './helper.ts'

/** Stands where the contents come; the headings are known only after the whole body is rendered. */
export const contentsPlace = '<!--contents-->'

const headingOf: (level: number) => Helper =
  (level) =>
  (state, [title]) => {
    const id = `h${state.headings.length + 1}`
    state.headings.push({ id, level, title: textOf(title) })
    return html(`<h${level} id="${id}">${escape(title)}</h${level}>`)
  }

/** Helpers that draw. */
export const pageHelpers = {
  /** `{{heading title}}`: a chapter, in the contents and the outline. */
  heading: headingOf(2),
  /** `{{subheading title}}`: a section of a chapter. */
  subheading: headingOf(3),
  tableOfContents: () => html(contentsPlace),
  pageBreak: () => html('<div class="page-break"></div>'),
  /** `{{qr text}}`: a QR code with the text as its alternative. */
  qr: (_, [text]) => html(toSvg(textOf(text))),
  /** `{{chart "name"}}`: a chart of report.json. */
  chart(state, [name]) {
    const model = state.charts[textOf(name)]
    return model ? html(chartSvg(model, state.language)) : ''
  },
  /** `{{record answer "goals" "risks"}}`: sections of an answer as its worksheet says; all when none is named. */
  record(state, [answer, ...sections], options) {
    const worksheet = textOf(at(answer, 'worksheet'))
    const shape = state.shapes[worksheet]
    if (!shape) return ''
    const named = sections.map(textOf)
    const view = { hidden: new Set<string>(), ...(named.length > 0 ? { sections: named } : {}) }
    return html(
      sectionsHtml(shape, at(answer, 'data'), view, state, (options.hash as { level?: unknown }).level === 3 ? 3 : 2),
    )
  },
} satisfies Record<string, Helper>
