import type { Json, WorksheetVersion } from './model.ts'
import { isObject } from './paths.ts'

/** Where the options of a field are taken from: `from` is a formula, `value` and `label` name properties where it gives objects. */
export interface ChoiceSource {
  from: string
  value: string
  label: string
}

/** Titles of codes, by the key of the source they come from. */
export type ChoiceTitles = Record<string, Record<string, string>>

/** The source `ui:options` name; undefined where the field offers no options from data. */
export function choiceSource(ui: unknown): ChoiceSource | undefined {
  if (!isObject(ui) || !['choice', 'choices'].includes(String(ui['ui:widget']))) return undefined
  const options = ui['ui:options']
  if (!isObject(options) || typeof options.from !== 'string') return undefined
  const { from, value = 'code', label = 'title' } = options
  return { from, value: String(value), label: String(label) }
}

/** Names a source: fields with the same one share its titles. */
export const choiceKey = ({ from, value, label }: ChoiceSource): string => [from, value, label].join('\t')

/** Every source in `ui.json`, once each. */
export function choiceSources({ ui }: Pick<WorksheetVersion, 'ui'>): ChoiceSource[] {
  const found = new Map<string, ChoiceSource>()
  const visit = (node: unknown): void => {
    if (!isObject(node)) return
    const source = choiceSource(node)
    if (source) found.set(choiceKey(source), source)
    for (const [name, inner] of Object.entries(node)) if (!name.startsWith('ui:')) visit(inner)
  }
  visit(ui)
  return [...found.values()]
}

/** The looks `ui.json` gives to a field path such as `a.b` or `list[].c`. */
export function uiAt({ ui }: Pick<WorksheetVersion, 'ui'>, path: string): unknown {
  return path
    .replaceAll('[]', '.items')
    .split('.')
    .reduce<unknown>((node, name) => (isObject(node) ? node[name] : undefined), ui)
}

/** Titles of the codes that options give; codes without a title of their own are left out. */
export function titlesOf(options: Json | undefined, { value, label }: ChoiceSource): Record<string, string> {
  const titles: Record<string, string> = {}
  for (const each of Array.isArray(options) ? options : []) {
    if (!isObject(each)) continue
    const code = each[value]
    const title = each[label]
    const isTitle = typeof title === 'string' && title !== '' && title !== String(code)
    if (code !== undefined && code !== null && isTitle) titles[String(code)] = title
  }
  return titles
}
