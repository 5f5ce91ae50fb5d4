import type { parseExpression } from 'feelin'
import {
  allowedNodes,
  deepestNesting,
  feelFunctions,
  forbiddenNames,
  meterName,
  narrowName,
  patternFunctions,
  truthFunctions,
} from './formulaGrammar.ts'
import { functions } from './functions.ts'
import type { Problem } from './model.ts'
import { problem } from './problem.ts'

export type Node = ReturnType<typeof parseExpression>['topNode']

export interface Call {
  name: string
  arguments: number
  at: number
}

/** What the parse tree of a formula says. */
export interface Reading {
  problems: Problem[]
  /** Free variables. */
  names: Set<string>
  /** Properties read from free variables, `self.data.period`. */
  paths: Set<string>
  calls: Call[]
  /** Regular expressions, decoded. */
  patterns: string[]
  /** The formula with its loops metered. */
  program: string
}

type Locals = ReadonlySet<string>

const children = (node: Node): Node[] => {
  const found: Node[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) found.push(child)
  return found
}

/** Whether a name is one of the functions that formulas may call. */
export const isFunctionName = (name: string) => Object.hasOwn(functions, name) || Object.hasOwn(feelFunctions, name)

/** Reads a formula's parse tree against the allow-list; what is not allowed is among the problems. */
export function readTree(text: string, root: Node): Reading {
  const problems: Problem[] = []
  const names = new Set<string>()
  const paths = new Set<string>()
  const calls: Call[] = []
  const patterns: string[] = []
  const loops: Loop[] = []

  const textOf = (node: Node) => text.slice(node.from, node.to)
  const nameOf = (node: Node) => textOf(node).replace(/\s+/g, ' ').trim()
  const refuse = (node: Node, code = 'EXPRESSION_NOT_ALLOWED', params: Problem['params'] = { part: textOf(node) }) => {
    problems.push(problem(code, { ...params, at: node.from + 1 }))
    return 0
  }

  /** Gives the depth of loops within a node. */
  function read(node: Node, locals: Locals, earlier: Locals): number {
    if (node.type.isError) return refuse(node, 'EXPRESSION_SYNTAX', { near: text.slice(node.from, node.from + 20) })
    if (!allowedNodes.has(node.name)) return refuse(node)
    switch (node.name) {
      case 'VariableName':
        return readVariable(node, locals, earlier)
      case 'PathExpression':
        return readPath(node, locals, earlier)
      case 'FunctionInvocation':
        return readCall(node, locals, earlier)
      case 'ForExpression':
      case 'QuantifiedExpression':
        return readLoop(node, locals, earlier)
      case 'FilterExpression':
        return readFilter(node, locals, earlier)
      case 'Context':
        return readContext(node, locals, earlier)
      case 'Interval':
        // A range may be compared with, never walked through.
        if (!isOperandOfIn(node)) return refuse(node)
        return readAll(children(node), locals, earlier)
      default:
        return readAll(children(node), locals, earlier)
    }
  }

  function readAll(nodes: Node[], locals: Locals, earlier: Locals): number {
    return nodes.reduce((depth, node) => Math.max(depth, read(node, locals, earlier)), 0)
  }

  function readVariable(node: Node, locals: Locals, earlier: Locals): number {
    const name = nameOf(node)
    // An entry that uses an earlier one could double a list at each step.
    if (forbiddenNames.has(name) || earlier.has(name) || isFunctionName(name)) return refuse(node)
    if (!locals.has(name)) names.add(name)
    return 0
  }

  function readPath(node: Node, locals: Locals, earlier: Locals): number {
    const [target, , property] = children(node)
    if (!target || !property) return refuse(node)
    if (forbiddenNames.has(nameOf(property))) return refuse(property)
    const path = pathOf(node, locals)
    if (path) paths.add(path)
    return read(target, locals, earlier)
  }

  function pathOf(node: Node, locals: Locals): string | undefined {
    if (node.name === 'VariableName') return locals.has(nameOf(node)) ? undefined : nameOf(node)
    if (node.name !== 'PathExpression') return undefined
    const [target, , property] = children(node)
    const start = target && pathOf(target, locals)
    return start && property ? `${start}.${nameOf(property)}` : undefined
  }

  function readCall(node: Node, locals: Locals, earlier: Locals): number {
    const [callee, , parameters] = children(node)
    if (callee?.name !== 'VariableName' || parameters?.name !== 'PositionalParameters') return refuse(node)
    const name = nameOf(callee)
    if (locals.has(name) || !isFunctionName(name)) return refuse(callee, 'EXPRESSION_UNKNOWN_FUNCTION', { name })
    const given = children(parameters).filter((child) => child.name !== ',')
    calls.push({ name, arguments: given.length, at: callee.from + 1 })
    if (patternFunctions.has(name)) {
      const pattern = given[1]?.name === 'StringLiteral' ? literal(textOf(given[1])) : undefined
      if (pattern === undefined) return refuse(node, 'EXPRESSION_PATTERN_NOT_LITERAL', { name })
      patterns.push(pattern)
    }
    return readAll(given, locals, earlier)
  }

  function readLoop(node: Node, locals: Locals, earlier: Locals): number {
    const parts = children(node)
    const body = parts.at(-1)
    const iterations = parts.find((part) => part.name === 'InExpressions')
    // Several lists in one loop multiply before anything can be counted; nested loops say the same.
    const [iteration, second] = iterations ? children(iterations) : []
    if (!iteration || second || !body) return refuse(node)
    const [variable, , source] = children(iteration)
    const [list, range] = source ? children(source) : []
    if (!variable || !list || range) return refuse(node)
    const name = nameOf(variable)
    if (forbiddenNames.has(name) || isFunctionName(name)) return refuse(variable)
    loops.push({ list, equal: [] })
    return Math.max(read(list, locals, earlier), 1 + read(body, new Set([...locals, name]), earlier))
  }

  function readFilter(node: Node, locals: Locals, earlier: Locals): number {
    const [target, , condition] = children(node)
    if (!target || !condition) return refuse(node)
    if (isBareTruth(condition)) return refuse(condition, 'EXPRESSION_FILTER_TRUTH')
    loops.push({ list: target, equal: listsAnswers.test(textOf(target)) ? equalities(text, condition) : [] })
    const isPosition = condition.name === 'NumericLiteral' || condition.name === 'ArithmeticExpression'
    const inner = read(condition, new Set([...locals, 'item']), earlier)
    return Math.max(read(target, locals, earlier), isPosition ? inner : 1 + inner)
  }

  // `list[not(item.done)]` and `list[item.done]` give an empty list in FEEL; `= true` makes a condition of them.
  function isBareTruth(node: Node): boolean {
    const parts = children(node)
    if (node.name === 'ParenthesizedExpression' && parts[1]) return isBareTruth(parts[1])
    if (node.name === 'PathExpression') return /^item\s*\./.test(textOf(node))
    return node.name === 'FunctionInvocation' && parts[0] !== undefined && truthFunctions.has(nameOf(parts[0]))
  }

  function readContext(node: Node, locals: Locals, earlier: Locals): number {
    const known = new Set(earlier)
    let depth = 0
    for (const entry of children(node).filter((child) => child.name === 'ContextEntry')) {
      const key = children(entry)[0]
      const value = children(entry).at(-1)
      if (key?.name !== 'Key' || !value) return refuse(entry)
      const name = textOf(key).startsWith('"') ? literal(textOf(key)) : nameOf(key)
      if (name === undefined || forbiddenNames.has(name)) return refuse(key)
      depth = Math.max(depth, read(value, locals, known))
      known.add(name)
    }
    return depth
  }

  const depth = read(root, new Set(), new Set())
  if (depth > deepestNesting) problems.push(problem('EXPRESSION_TOO_DEEP', { depth, limit: deepestNesting }))
  return { problems, names, paths, calls, patterns, program: metered(text, loops, root) }
}

function isOperandOfIn(interval: Node): boolean {
  const test = interval.parent?.parent
  return interval.parent?.name === 'SimplePositiveUnaryTest' && test?.name === 'PositiveUnaryTest'
}

/** The text of a string literal; undefined where it is none. The escapes of FEEL in use are those of JSON. */
function literal(source: string): string | undefined {
  if (!source.startsWith('"')) return undefined
  try {
    return String(JSON.parse(source))
  } catch {
    return undefined
  }
}

/** A list that is walked through, with what all its members must equal to be kept. */
interface Loop {
  list: Node
  /** Path below the member, path below the answer itself. */
  equal: { member: string; self: string }[]
}

const listsAnswers = /^(?:records|otherRecords|ownRecords)\s*\(/
const equality = /^item\.([\w.]+)\s*=\s*self\.([\w.]+)$/

/** The parts `item.a.b = self.c.d` of a condition whose parts must all hold. */
function equalities(text: string, condition: Node): Loop['equal'] {
  if (condition.name === 'Conjunction')
    return children(condition).flatMap((part) => (part.name === 'and' ? [] : equalities(text, part)))
  const [, member, self] = equality.exec(text.slice(condition.from, condition.to)) ?? []
  return condition.name === 'Comparison' && member && self ? [{ member, self }] : []
}

/**
 * The formula with its loops metered. Of `A or B` feelin always computes both, and B is often the costly one (`not(has(id)) or` all others are looked
 * through): B is left alone where A is true.
 */
function metered(text: string, loops: readonly Loop[], root: Node): string {
  const opening = new Map<number, string>()
  const closing = new Map<number, string>()
  for (const { list, equal } of loops) {
    const before = equal.map(() => `${narrowName}(`).join('')
    const after = equal.map(({ member, self }) => `, "${member}", self.${self})`).join('')
    opening.set(list.from, `${opening.get(list.from) ?? ''}${meterName}(${before}`)
    // What ends at the same place was opened later: it closes first.
    closing.set(list.to, `${after})${closing.get(list.to) ?? ''}`)
  }
  const part = (from: number, to: number): string => {
    let program = opening.get(from) ?? ''
    for (let i = from; i < to; i++)
      program += (i > from ? (closing.get(i) ?? '') + (opening.get(i) ?? '') : '') + text.charAt(i)
    return program + (closing.get(to) ?? '')
  }
  const whole = root.firstChild
  const first = whole?.name === 'Disjunction' ? whole.firstChild : null
  if (!whole || !first) return part(0, text.length)
  return `if (${part(first.from, first.to)}) = true then true else (${part(whole.from, whole.to)})`
}
