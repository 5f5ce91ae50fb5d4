import type { Command } from './command.ts'

/** Every command of `karbarg`, by name; what a command needs is loaded when it is called. */
export const commands: Record<string, () => Promise<Command>> = {
  start: async () => (await import('./start.ts')).start,
  access: async () => (await import('./access.ts')).access,
  check: async () => (await import('./check.ts')).check,
  report: async () => (await import('./report.ts')).report,
  seed: async () => (await import('./seed.ts')).seed,
  types: async () => (await import('./types.ts')).types,
}
