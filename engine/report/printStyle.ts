import { readFileSync } from 'node:fs'

/** The engine's own style of everything it puts on paper; a framework's styles come after it. */
export const printStyle = readFileSync(new URL('./print.css', import.meta.url), 'utf8')
