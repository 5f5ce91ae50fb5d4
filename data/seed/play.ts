import { applyEdits } from './applyEdits.ts'
import { bareDuties } from '../../engine/actions/bareDuties.ts'
import type { Context } from '../../engine/actions/context.ts'
import { loadDirectory } from '../../engine/actions/directory.ts'
import { draftAnswer, type Beginning } from '../../engine/actions/draftAnswer.ts'
import type { Act, StepInput } from '../../engine/actions/act.ts'
import { performStep } from '../../engine/actions/performAction.ts'
import { demand, findAnswer, subjectOf } from '../../engine/actions/subject.ts'
import { versionInService } from '../../engine/actions/version.ts'
import { createBackground } from '../../engine/background.ts'
import type { Directory } from '../../engine/core/directory.ts'
import { Failure } from '../../engine/core/failure.ts'
import type { Actor, Answer, AnswerData, Catalogue } from '../../engine/core/model.ts'
import { lazyPrinter } from '../../engine/lazyPrinter.ts'
import type { Store } from '../../engine/store/store.ts'
import { threadAssessor } from './threadAssessor.ts'

// Nothing is rendered or printed while the demo is played.
const refuse = () => Promise.reject(new Failure('PRINTER_CLOSED'))
const printer = lazyPrinter(refuse)
const renderer: Context['renderer'] = { render: refuse, close: () => Promise.resolve() }
const excel: Context['excel'] = { write: refuse, read: refuse, close: () => Promise.resolve() }
const background = createBackground((error) => {
  throw error
})

/**
 * Lets the people of the demo do what they would do in service, each at their own time, through the engine's own actions: rights, rules, guards, effects,
 * signatures, numbers and the trail come out as they would there, and what the rules forbid cannot be seeded.
 */
export class Play {
  readonly store: Store
  readonly catalogue: Catalogue
  readonly #assessor = threadAssessor()
  #directory: Directory

  constructor(store: Store, catalogue: Catalogue) {
    this.store = store
    this.catalogue = catalogue
    this.#directory = { agencies: new Map(), organization: catalogue.framework.organization.code }
  }

  /** After profiles were registered. */
  async readDirectory(): Promise<void> {
    this.#directory = await loadDirectory(this.store, this.catalogue)
  }

  context(actor: Actor, now: Date): Context {
    return {
      store: this.store,
      catalogue: this.catalogue,
      directory: this.#directory,
      duties: bareDuties,
      settingChanges: [],
      assessor: this.#assessor,
      renderer,
      excel,
      printer,
      background,
      actor,
      now,
      catalogueLoadedAt: now.toISOString(),
    }
  }

  /** A new answer; gives its number. */
  async begin(actor: Actor, now: Date, beginning: Beginning): Promise<string> {
    const context = this.context(actor, now)
    const version = versionInService(context, beginning.worksheet)
    const { agency, parent } = beginning
    const probe = {
      agency,
      state: version.workflow.initial,
      history: [],
      data: beginning.data ?? {},
      ...(parent ? { parent } : {}),
    }
    demand(context, 'create', { ...subjectOf(context, version, probe as unknown as Answer), answer: probe })
    return this.store.transaction(async (tx) => {
      const answer = await draftAnswer(context, tx, beginning)
      tx.putAnswer(answer)
      return answer.id
    })
  }

  /** Fills fields of an answer; each must be open to the actor now. */
  async save(actor: Actor, now: Date, id: string, fields: AnswerData): Promise<void> {
    const context = this.context(actor, now)
    const { answer } = await findAnswer(context, id)
    await applyEdits(context, answer, fields)
  }

  /** Performs an action with its effects; warnings are passed as a person would who has read them. */
  async act(actor: Actor, now: Date, id: string, action: string, input: StepInput = {}): Promise<void> {
    const context = this.context(actor, now)
    await this.store.transaction(async (tx) => {
      const act: Act = { tx, pending: new Map(), before: new Map() }
      await performStep(context, act, { ...input, id, action, passWarnings: true })
      for (const answer of act.pending.values()) tx.putAnswer({ ...answer, edit: (act.before.get(answer.id) ?? 0) + 1 })
    })
  }

  /** An answer that must be there. */
  async answer(id: string): Promise<Answer> {
    const answer = await this.store.answer(id)
    if (!answer) throw new Failure('ANSWER_NOT_FOUND', { id })
    return answer
  }
}
