import { check } from './check.ts'
import type { Command } from './command.ts'
import { report } from './report.ts'
import { seed } from './seed.ts'
import { start } from './start.ts'
import { types } from './types.ts'

/** Every command of `karbarg`, by name. */
export const commands: Record<string, Command> = { start, check, report, seed, types }
