import type { Problem } from '../../core/model.ts'
import { isObject } from '../../core/paths.ts'
import { pointer } from '../configProblem.ts'
import { isThere, type LintContext, type WorksheetView } from './lintContext.ts'
import { lintOverlay, wordsAt, type OverlayWords } from './overlayWords.ts'

/** The placeholder `ui.json` gives to a field path. */
function placeholderAt(ui: unknown, path: string): unknown {
  let node = ui
  for (const name of path.replaceAll('[]', '.items').split('.')) node = isObject(node) ? node[name] : undefined
  return isObject(node) ? node['ui:placeholder'] : undefined
}

function fieldWords(context: LintContext, view: WorksheetView): string[] {
  const ui = context.sources.worksheets[view.id]?.ui
  return [...view.fields.values()].flatMap(({ path, words }) => [
    ...(words.unit === undefined ? [] : [pointer('fields', path, 'unit')]),
    ...(words.title === undefined ? [] : [pointer('fields', path, 'title')]),
    ...(words.description === undefined ? [] : [pointer('fields', path, 'help')]),
    ...(placeholderAt(ui, path) === undefined ? [] : [pointer('fields', path, 'placeholder')]),
    ...words.options.map((option) => pointer('options', path, option.const)),
  ])
}

function overlayWords(context: LintContext, view: WorksheetView): OverlayWords {
  const { worksheet, workflow } = view
  const rules = context.sources.worksheets[view.id]?.rules
  const guards = Object.values(workflow?.transitions ?? {}).flatMap((transition) => transition?.guards ?? [])
  return {
    wanted: [
      ...wordsAt('', worksheet, ['title', 'description']),
      ...worksheet.sections.flatMap((section) =>
        wordsAt(pointer('sections', section.id), section, ['title', 'description']),
      ),
      ...fieldWords(context, view),
      ...Object.keys(rules?.computed ?? {}).map((name) => pointer('computed', name)),
      ...(rules?.checks ?? []).map((check) => pointer('messages', check.id)),
      ...(worksheet.list.views ?? []).map(({ id }) => pointer('views', id)),
    ],
    accepted: [
      ...[...view.fields.keys()].flatMap((path) =>
        ['title', 'help', 'placeholder', 'unit'].map((word) => pointer('fields', path, word)),
      ),
      ...guards.map((guard) => pointer('messages', guard.id)),
    ],
  }
}

/** A section's words may be given as its title alone. */
function expandSections(overlay: unknown): unknown {
  if (!isObject(overlay) || !isObject(overlay.sections)) return overlay
  const sections = Object.fromEntries(
    Object.entries(overlay.sections).map(([id, words]) => [id, typeof words === 'string' ? { title: words } : words]),
  )
  return { ...overlay, sections }
}

/** `<language>.json` of a worksheet against its fields, sections and rules. */
export function lintWorksheetWords(context: LintContext, view: WorksheetView): Problem[] {
  const words = overlayWords(context, view)
  return context.framework.languages.slice(1).flatMap((language) => {
    const file = `forms/${view.id}/${language}.json`
    const overlay = context.sources.worksheets[view.id]?.overlays[language as 'en']
    return !overlay && isThere(context, file) ? [] : lintOverlay(file, language, expandSections(overlay), words)
  })
}
