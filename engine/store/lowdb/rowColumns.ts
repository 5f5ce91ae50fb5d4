import type { Answer, Json } from '../../core/model.ts'
import { rowOf } from '../rowOf.ts'
import type { AnswerRow } from '../store.ts'
import type { Ledger } from './ledger.ts'
import { answersFile } from './names.ts'
import { isRemoved, type Removed } from './removed.ts'

type Columns = (answer: Answer) => Record<string, Json>
type Refers = (answer: Answer) => string[]

/** The columns lists show, worksheet by worksheet; rows are made anew where their definition has changed. */
export class RowColumns {
  readonly #ledger: Ledger
  readonly #onProblem: (problem: unknown) => void
  readonly #columns = new Map<string, Columns>()
  readonly #references = new Map<string, Refers>()
  readonly #renewing = new Map<string, Promise<void>>()

  constructor(ledger: Ledger, onProblem: (problem: unknown) => void) {
    this.#ledger = ledger
    this.#onProblem = onProblem
  }

  describe(worksheet: string, columns: Columns, mark: string | undefined, references: Refers | undefined): void {
    this.#columns.set(worksheet, columns)
    if (references) this.#references.set(worksheet, references)
    else this.#references.delete(worksheet)
    const { marks } = this.#ledger
    if (mark !== undefined && Object.hasOwn(marks, worksheet) && marks[worksheet] === mark) return
    const renewal = this.#renewAfter(this.#renewing.get(worksheet), worksheet, columns, mark).finally(() => {
      if (this.#renewing.get(worksheet) === renewal) this.#renewing.delete(worksheet)
    })
    this.#renewing.set(worksheet, renewal)
  }

  rowOf(answer: Answer): AnswerRow {
    return rowOf(answer, this.#columns.get(answer.worksheet)?.(answer) ?? {})
  }

  /** Numbers of the answers it names, its parent among them. */
  referencesOf(answer: Answer): string[] {
    const named = this.#references.get(answer.worksheet)?.(answer) ?? []
    return answer.parent && !named.includes(answer.parent) ? [answer.parent, ...named] : named
  }

  /** Resolves when the rows are as last described. */
  async settled(): Promise<void> {
    while (this.#renewing.size > 0) await Promise.all(this.#renewing.values())
  }

  async #renewAfter(
    before: Promise<void> | undefined,
    worksheet: string,
    columns: Columns,
    mark: string | undefined,
  ): Promise<void> {
    await before
    await this.#renew(worksheet, columns)
    if (mark === undefined) delete this.#ledger.marks[worksheet]
    else this.#ledger.marks[worksheet] = mark
  }

  async #renew(worksheet: string, columns: Columns): Promise<void> {
    const { index } = this.#ledger.lists
    const agencies = new Set(index.matching({ worksheet }).map((row) => index.agency.at(row)))
    for (const agency of agencies) {
      try {
        const records = await this.#ledger.partitions.records(answersFile(agency, worksheet))
        for (const record of Object.values(records) as unknown as (Answer | Removed)[])
          if (!isRemoved(record)) this.#renewRow(record, columns)
      } catch (problem) {
        this.#onProblem(problem)
      }
    }
  }

  #renewRow(answer: Answer, columns: Columns): void {
    const { index } = this.#ledger.lists
    // A newer edit made its row itself.
    if (index.editOf(answer.id) === answer.edit) {
      this.#ledger.touchRow(index.put(rowOf(answer, columns(answer)), this.referencesOf(answer)))
    }
  }
}
