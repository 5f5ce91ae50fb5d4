import type { Language } from '../core/model.ts'

/** A command of `karbarg`; a line for each in the record of `commands.ts`. */
export interface Command {
  /** One line for the list of commands. */
  summary: Record<Language, string>
  /** Options and arguments, a line each. */
  usage: Record<Language, string>
  /** Gives the exit code of the process. */
  run(args: string[], language: Language): Promise<number>
}
