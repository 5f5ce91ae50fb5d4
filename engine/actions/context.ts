import type { Directory } from '../core/directory.ts'
import type { Duty, Extension } from '../core/duty.ts'
import type {
  Actor,
  Answer,
  Assessment,
  Catalogue,
  Expression,
  Json,
  Surroundings,
  Wants,
  WorksheetVersion,
} from '../core/model.ts'
import type { SettingChange } from '../core/setting.ts'
import type { Excel } from '../excel/excel.ts'
import type { Renderer } from '../report/createRenderer.ts'
import type { Printer } from '../report/printer.ts'
import type { Store } from '../store/store.ts'

/** Runs the formulas of a version on an answer under a time limit; RULES_TIMEOUT when it is passed. */
export interface Assessor {
  /** `state` is the state to assume; the answer's own when absent. */
  assess(version: WorksheetVersion, answer: Answer, surroundings: Surroundings, state?: string): Promise<Assessment>
  /** Several answers in the same surroundings, which travel once; each has the whole time for itself. */
  assessAll(version: WorksheetVersion, answers: Answer[], surroundings: Surroundings): Promise<Assessment[]>
  /** Values of further formulas (guards, effects, prefilled values) over the assessed answer. */
  evaluate(
    version: WorksheetVersion,
    answer: Answer,
    surroundings: Surroundings,
    formulas: Expression[],
    state?: string,
  ): Promise<{ values: Json[]; wants: Wants }>
}

/** Work that goes on behind a request: prints. A task that throws is its own business to record. */
export interface Background {
  run(task: () => Promise<void>, name?: string): void
  /** The task of that name is under way; after a restart none is. */
  has(name: string): boolean
  /** Resolves when nothing is under way. */
  idle(): Promise<void>
}

/** What agencies owe, as the answers stand now; derived once and again when an answer or a period changes. */
export interface DutyBook {
  of(context: Context, agency: string): Promise<readonly Duty[]>
  /** Every extension granted for a duty, withdrawn ones too, oldest first. */
  extensions(context: Context, duty: Pick<Duty, 'agency' | 'duty' | 'subject'>): Promise<readonly Extension[]>
  /** The days to which extensions in force move an agency's duties, by `duty/subject`. */
  extendedDays(agency: string): Readonly<Record<string, string>>
}

/** Given to every action: nothing is taken from globals. */
export interface Context {
  store: Store
  catalogue: Catalogue
  /** The register of agencies as it is now. */
  directory: Directory
  duties: DutyBook
  /** Every change of a setting up to now, oldest first for each; without any the defaults hold. */
  settingChanges: readonly SettingChange[]
  assessor: Assessor
  renderer: Renderer
  excel: Excel
  printer: Printer
  background: Background
  actor: Actor
  /** Instant of the act. */
  now: Date
  /** What is wrong with files that are not in service, and when they were read. */
  catalogueLoadedAt: string
}
