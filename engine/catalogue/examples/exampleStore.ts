import { compileWorksheet, type CompiledWorksheet } from '../../core/compile.ts'
import { ajvValidator } from '../../core/ajvValidator.ts'
import { familyOf, mainAgencyOf, type Agency, type Directory } from '../../core/directory.ts'
import { identifierPatterns } from '../../core/identifier.ts'
import type { Answer, Catalogue, JsonObject, Surroundings, Wants } from '../../core/model.ts'

/** Answers among which an example is tried, and the settings of the day. */
export interface ExampleStore {
  answers: Map<string, Answer>
  settings: JsonObject
  day: string
}

/** The versions of a catalogue, each compiled once. */
export function compileAll(catalogue: Catalogue): Map<string, CompiledWorksheet> {
  return new Map(
    Object.entries(catalogue.worksheets).map(([id, version]) => [id, compileWorksheet(version, ajvValidator)]),
  )
}

/** Settings before anybody has changed one: the defaults of the framework. */
export function defaultSettings({ framework }: Catalogue): JsonObject {
  return Object.fromEntries(
    Object.entries(framework.settings).map(([name, setting]) => [
      name,
      (setting?.default ?? null) as JsonObject[string],
    ]),
  )
}

/** The register of agencies as the answers of the store tell it. */
function directoryOf({ framework }: Catalogue, { answers }: ExampleStore): Directory {
  const { agencies, organization } = framework
  const registered = [...answers.values()].filter(
    ({ worksheet, state }) => worksheet === agencies.worksheet && agencies.states.includes(state),
  )
  const entries = registered.map(({ data }): [string, Agency] => {
    const code = String(data[agencies.code])
    const parent = agencies.parent === undefined ? undefined : data[agencies.parent]
    const title = String(data[agencies.title])
    return [code, { code, title, data: data as JsonObject, ...(typeof parent === 'string' ? { parent } : {}) }]
  })
  return { agencies: new Map(entries), organization: organization.code }
}

/** What an answer's formulas see before they have asked for anything, and after. */
export function surroundingsIn(catalogue: Catalogue, store: ExampleStore, agency: string) {
  const directory = directoryOf(catalogue, store)
  // As in service: the answers of the main agency, of all its affiliated ones, and of the Organization, which itself sees all.
  const reach = [...familyOf(directory, mainAgencyOf(directory, agency)), directory.organization]
  const profile = (code: string) => directory.agencies.get(code)?.data ?? null
  const start: Surroundings = {
    agency: profile(agency),
    settings: store.settings,
    currentDay: store.day,
    answers: {},
    worksheets: {},
    agencies: {},
    identifiers: identifierPatterns(catalogue.framework),
    planned: catalogue.framework.planned ?? [],
  }
  const isWhole = agency === directory.organization
  const near = [...store.answers.values()].filter((each) => isWhole || reach.includes(each.agency))
  const more = (before: Surroundings, wants: Wants): Surroundings => ({
    ...before,
    answers: { ...before.answers, ...given(wants.answers, (id) => store.answers.get(id) ?? null) },
    worksheets: {
      ...before.worksheets,
      ...given(wants.worksheets, (id) => near.filter((each) => each.worksheet === id)),
    },
    agencies: { ...before.agencies, ...given(wants.agencies, profile) },
  })
  return { start, more }
}

const given = <T>(names: string[], value: (name: string) => T): Record<string, T> =>
  Object.fromEntries(names.map((name) => [name, value(name)]))
