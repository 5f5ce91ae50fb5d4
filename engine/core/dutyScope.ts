import { evaluate } from './expression.ts'
import type { Answer, Expression, Json, Surroundings, Wants, WorkflowConfig, WorksheetConfig } from './model.ts'

/** Whose answers are looked at for an agency. */
export type AnswersOf = 'agency' | 'family' | 'organization'

/** Answers that are not loaded yet: load them and derive again. */
export interface DutyWants extends Wants {
  sources: { worksheet: string; in: AnswersOf }[]
}

/** Everything the duties of one agency are derived from. */
export interface DutyFacts {
  agency: string
  /** `currentDay` decides only which periods have ended: where a duty stands on a day is `standingOn`. */
  surroundings: Surroundings
  worksheets: Readonly<Record<string, { worksheet: WorksheetConfig; workflow: WorkflowConfig }>>
  /** Answers by `sourceKey`; what lacks here is asked for. */
  sources: ReadonlyMap<string, readonly Answer[]>
}

/** The key of a source. */
export const sourceKey = (source: { worksheet: string; in: AnswersOf }): string => `${source.in}/${source.worksheet}`

/** Looks answers up and evaluates formulas for one agency, and gathers what is missing. */
export class DutyScope {
  readonly wants: DutyWants = { answers: [], worksheets: [], agencies: [], sources: [] }
  readonly facts: DutyFacts

  constructor(facts: DutyFacts) {
    this.facts = facts
  }

  /** Answers of a worksheet; none while the worksheet is not in service or they are not loaded. */
  answers(worksheet: string, place: AnswersOf = 'agency'): readonly Answer[] {
    if (!Object.hasOwn(this.facts.worksheets, worksheet)) return []
    const source = { worksheet, in: place }
    const found = this.facts.sources.get(sourceKey(source))
    if (!found) this.wants.sources.push(source)
    return found ?? []
  }

  /** Value of a formula. What it asked for and is not loaded counts as missing; the result is then thrown away with the round. */
  value(formula: Expression, variables: Readonly<Record<string, unknown>>): Json {
    const { surroundings } = this.facts
    const { agency, settings } = surroundings
    const common = { agency, settings, owner: this.facts.agency }
    return evaluate(formula, { variables: { ...common, ...variables }, surroundings, wants: this.wants })
  }

  holds(formula: Expression | undefined, variables: Readonly<Record<string, unknown>>): boolean {
    return formula === undefined || this.value(formula, variables) === true
  }

  day(formula: Expression, variables: Readonly<Record<string, unknown>>): string | null {
    const value = this.value(formula, variables)
    return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null
  }
}
