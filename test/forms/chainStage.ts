import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bareDuties } from '../../engine/actions/bareDuties.ts'
import type { Assessor, Context } from '../../engine/actions/context.ts'
import { createAnswer, type NewAnswer } from '../../engine/actions/createAnswer.ts'
import { loadDirectory } from '../../engine/actions/directory.ts'
import type { StepInput } from '../../engine/actions/act.ts'
import { performAction } from '../../engine/actions/performAction.ts'
import { saveDraft } from '../../engine/actions/saveDraft.ts'
import { compiledOf } from '../../engine/actions/version.ts'
import { createBackground } from '../../engine/background.ts'
import { buildVersion } from '../../engine/catalogue/buildVersion.ts'
import { readSources } from '../../engine/catalogue/readSources.ts'
import { assess } from '../../engine/core/assess.ts'
import { columnValues } from '../../engine/core/columns.ts'
import type { Answer, AnswerData, Catalogue, ExampleConfig, Json } from '../../engine/core/model.ts'
import type { SettingChange } from '../../engine/core/setting.ts'
import { referredBy } from '../../engine/core/references.ts'
import { evaluateFormulas } from '../../engine/core/settle.ts'
import { openLowdbStore } from '../../engine/store/openLowdbStore.ts'
import { unitsOf } from '../support/product.ts'

const assessor: Assessor = {
  assess: async (version, answer, surroundings, state) => assess(compiledOf(version), answer, surroundings, state),
  assessAll: async (version, answers, surroundings) =>
    answers.map((answer) => assess(compiledOf(version), answer, surroundings)),
  evaluate: async (version, answer, surroundings, formulas, state) =>
    evaluateFormulas(compiledOf(version), answer, surroundings, formulas, state),
}

/** The shipped framework, whatever its linter thinks of single worksheets. */
async function shippedCatalogue(): Promise<Catalogue> {
  const sources = await readSources({ forms: 'forms', reports: 'reports' })
  const { framework, translations, vocabularies, rubrics, deadlines } = sources
  if (!framework) throw new Error('forms/framework.json cannot be used')
  const versions = Object.entries(sources.worksheets).flatMap(([id, source]) => {
    const version = buildVersion(source, sources)
    return version ? [[id, version] as const] : []
  })
  const worksheets = Object.fromEntries(versions)
  return {
    framework,
    translations,
    vocabularies,
    rubrics,
    worksheets,
    reports: {},
    scorecards: {},
    problems: [],
    changes: {},
    ...(deadlines ? { deadlines } : {}),
  }
}

/** The answer of an example, as a plain copy. */
export async function example(worksheet: string, id: string): Promise<Answer> {
  const text = await readFile(`forms/${worksheet}/examples/valid-${id.toLowerCase()}.json`, 'utf8')
  return (JSON.parse(text) as ExampleConfig).answer as unknown as Answer
}

/** A store of its own on the real framework, in which persons act on given days. */
export async function openStage(answers: Answer[]) {
  const folder = await mkdtemp(join(tmpdir(), 'chain-'))
  const store = await openLowdbStore(folder)
  const catalogue = await shippedCatalogue()
  for (const version of Object.values(catalogue.worksheets)) {
    await store.putVersion(version)
    store.describe(
      version.id,
      (each) => columnValues(version, each),
      undefined,
      (each) => referredBy(version, each),
    )
  }
  await store.transaction(async (tx) => answers.forEach((each) => tx.putAnswer(each)))
  let settingChanges: SettingChange[] = []
  const background = createBackground((error) => {
    throw error
  })

  /** `role.agency` acting on a day. */
  async function as(who: string, day: string): Promise<Context> {
    const [role = '', agency = ''] = who.split('.')
    const directory = await loadDirectory(store, catalogue)
    const units = unitsOf(catalogue.framework.roles[role]?.place, agency)
    const actor = { account: who, fullName: `نمونه ${who}`, positionTitle: role, agency, roles: [role], ...units }
    // Nothing is printed on the way.
    const printer = undefined as unknown as Context['printer']
    const renderer = undefined as unknown as Context['renderer']
    const excel = undefined as unknown as Context['excel']
    const now = new Date(`${day}T09:00:00+03:30`)
    const engine = {
      store,
      catalogue,
      directory,
      duties: bareDuties,
      settingChanges,
      assessor,
      renderer,
      excel,
      printer,
      background,
    }
    return { ...engine, actor, now, catalogueLoadedAt: day }
  }
  async function answer(id: string): Promise<Answer> {
    const found = await store.answer(id)
    if (!found) throw new Error(`${id} is not stored`)
    return found
  }

  return {
    answer,
    as,
    /** A setting has this value from the day on. */
    choose(setting: string, value: Json, day: string): void {
      const by = 'orgPolicy.00000'
      const at = `${day}T08:00:00+03:30`
      settingChanges = [...settingChanges, { setting, value, was: null, reason: 'ابلاغ سازمان', at, by, byName: by }]
    },
    async create(who: string, day: string, request: NewAnswer): Promise<Answer> {
      return (await createAnswer(await as(who, day), request)).answer as unknown as Answer
    },
    async save(who: string, day: string, id: string, change: AnswerData): Promise<void> {
      const { edit, data } = await answer(id)
      await saveDraft(await as(who, day), { id, edit, data: { ...data, ...change } })
    },
    async act(who: string, day: string, id: string, action: string, input: StepInput = {}): Promise<void> {
      const { edit } = await answer(id)
      await performAction(await as(who, day), { id, edit, action, passWarnings: true, ...input })
    },
    /** The one answer of a worksheet in a state. */
    async only(worksheet: string, state: string): Promise<Answer> {
      const found: Answer[] = []
      for await (const each of store.answers({ worksheet, states: [state] })) found.push(each)
      if (found.length !== 1 || !found[0]) throw new Error(`${found.length} answers of ${worksheet} in ${state}`)
      return found[0]
    },
    async close() {
      await background.idle()
      await store.close()
      await rm(folder, { recursive: true })
    },
  }
}
