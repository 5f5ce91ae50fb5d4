import type { Catalogue, Json, JsonObject, Words } from '../core/model.ts'
import { isObject } from '../core/paths.ts'
import type { Labels } from './viewModel.ts'

const words = (fa: string, en: unknown): Words => (typeof en === 'string' ? { fa, en } : { fa })

/** Words of rubrics and scorecards: `<rubric>.dimension`, `.criterion`, `.level`; `<scorecard>.group`, `.indicator`, `.unit`, `.band`, … */
export function labelsOfMethods({
  rubrics,
  scorecards,
  translations,
}: Pick<Catalogue, 'rubrics' | 'scorecards' | 'translations'>): Labels['codes'] {
  const codes: Labels['codes'] = {}
  for (const [id, rubric] of Object.entries(rubrics)) {
    const other = translations.en?.rubrics?.[id]
    codes[`${id}.dimension`] = byId(rubric.dimensions, (dimension) =>
      words(dimension.title, other?.dimensions?.[dimension.id]?.title),
    )
    codes[`${id}.dimensionShort`] = byId(rubric.dimensions, (dimension) =>
      words(dimension.short, other?.dimensions?.[dimension.id]?.short),
    )
    codes[`${id}.criterion`] = byId(rubric.criteria, (criterion) =>
      words(criterion.title, other?.criteria?.[criterion.id]?.title),
    )
    codes[`${id}.level`] = Object.fromEntries(
      rubric.levels.map(({ level, title }) => [level, words(title, other?.levels?.[level]?.title)]),
    )
    codes[`${id}.text`] = Object.fromEntries(
      Object.entries(rubric.texts ?? {}).flatMap(([key, entry]) =>
        entry ? [[key, words(entry.text, other?.texts?.[key])]] : [],
      ),
    )
  }
  for (const [id, { scorecard, overlay }] of Object.entries(scorecards)) {
    const from = (part: string, key: string, word?: string): Json | undefined => {
      const entry = member(member(overlay, part), key)
      return word !== undefined && isObject(entry) ? (entry[word] as Json) : (entry as Json | undefined)
    }
    const title = (part: string, key: string) => from(part, key, 'title')
    codes[`${id}.group`] = byId(scorecard.groups, (group) => words(group.title, title('groups', group.id)))
    codes[`${id}.indicator`] = byId(scorecard.indicators, (indicator) =>
      words(indicator.title, title('indicators', indicator.id)),
    )
    codes[`${id}.unit`] = byId(scorecard.indicators, (indicator) =>
      words(indicator.unit, from('indicators', indicator.id, 'unit')),
    )
    codes[`${id}.state`] = Object.fromEntries(
      scorecard.indicators.flatMap((indicator) =>
        Object.entries(indicator.states ?? {}).map(([state, text]) => [
          `${indicator.id}.${state}`,
          words(String(text), member(from('indicators', indicator.id, 'states'), state)),
        ]),
      ),
    )
    codes[`${id}.band`] = byId([...scorecard.bands, scorecard.notGraded], (band) =>
      words(band.title, title('bands', band.id)),
    )
    codes[`${id}.cap`] = byId(scorecard.caps ?? [], (cap) => words(cap.message, from('caps', cap.id, 'message')))
    codes[`${id}.peerGroup`] = byId(scorecard.peerGroups ?? [], (group) =>
      words(group.title, title('peerGroups', group.id)),
    )
    const statuses = Object.entries(scorecard.statuses).map(([key, status]) => ({ id: key, ...status }))
    codes[`${id}.status`] = byId(statuses, (status) => words(status?.title ?? '', title('statuses', status.id)))
    codes[`${id}.statusMark`] = byId(statuses, (status) => words(status?.mark ?? '', status?.mark))
    codes[`${id}.statusMeaning`] = byId(statuses, (status) =>
      words(status?.description ?? '', from('statuses', status.id, 'description')),
    )
  }
  return codes
}

const member = (value: unknown, name: string): unknown => (isObject(value) ? (value as JsonObject)[name] : undefined)

const byId = <T extends { id: string }>(entries: T[], give: (entry: T) => Words): Record<string, Words> =>
  Object.fromEntries(entries.map((entry) => [entry.id, give(entry)]))
