import type { Problem } from '../../core/model.ts'
import { configProblem } from '../configProblem.ts'

/** What reaches out of the page. Escapes could spell any of them: `\75rl(`. */
const refused = [
  /@import/i,
  /\burl\s*\(/i,
  /\bimage-set\s*\(/i,
  /\bimage\s*\(/i,
  /\bsrc\s*\(/i,
  /expression\s*\(/i,
  /<\/?style/i,
  /@charset/i,
  /\\[0-9a-f]/i,
]

/** A style of reports reaches no network and no file. Comments are no way around: they are taken away first. */
export function lintStyle(file: string, css: string): Problem[] {
  const bare = css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ')
  return refused.flatMap((pattern) => {
    const found = pattern.exec(bare)
    return found ? [configProblem('CSS_REFUSED', file, '', { what: found[0] })] : []
  })
}
