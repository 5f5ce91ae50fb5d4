import { parseExpression } from './expression.ts'
import type { Expression } from './model.ts'

/** Names a formula depends on, those it reads as `self.data.x` or `self.computed.x` included, each once; none for a refused formula. */
export function namesUsed(expression: Expression): string[] {
  const parsed = parseExpression(expression)
  if (Array.isArray(parsed)) return []
  const throughSelf = parsed.paths.flatMap((path) => /^self\.(?:data|computed)\.([^.]+)/.exec(path)?.[1] ?? [])
  return [...new Set([...parsed.names, ...throughSelf])]
}
