import Handlebars from 'handlebars'
import { builtInHelpers, helperNames } from '../core/helperNames.ts'
import { Failure } from '../core/failure.ts'
import type { Helper } from './helpers/helper.ts'
import { helpers } from './helpers/helpers.ts'
import type { PrintState } from './printState.ts'

export type Template = (context: object, state: PrintState) => string

// An instance of our own: nothing registered elsewhere can be called.
const own = Handlebars.create()
for (const name of ['lookup', 'log', 'helperMissing', 'blockHelperMissing']) own.unregisterHelper(name)
for (const [name, helper] of Object.entries<Helper>(helpers)) {
  own.registerHelper(name, function registered(this: unknown, ...args: unknown[]) {
    const options = args.pop() as Handlebars.HelperOptions
    return helper((options.data as { print: PrintState }).print, args, options, this)
  })
}

const options: CompileOptions = {
  knownHelpers: Object.fromEntries([...helperNames, ...builtInHelpers].map((name) => [name, true])) as KnownHelpers,
  knownHelpersOnly: true,
  preventIndent: true,
}

const kept = new Map<string, Handlebars.TemplateDelegate>()

/**
 * A template with its partials, compiled once (7 ms, 0.1 afterwards). Only strings, only the closed helpers, no unescaped output,
 * no decorators, no inline or dynamic partials; else fails with TEMPLATE_INVALID.
 */
export function compileTemplate(report: string, source: string, partials: Record<string, string>): Template {
  const compiled = compiledOnce(report, source)
  const parts = Object.fromEntries(Object.entries(partials).map(([name, text]) => [name, compiledOnce(report, text)]))
  return (context, state) => compiled(context, { data: { print: state }, partials: parts, helpers: {}, decorators: {} })
}

function compiledOnce(report: string, source: string): Handlebars.TemplateDelegate {
  const known = kept.get(source)
  if (known) return known
  // Handlebars also takes a parsed tree, through which code was once injected (CVE-2026-33937).
  if (typeof source !== 'string') throw new Failure('TEMPLATE_INVALID', { report, reason: 'not a text' })
  try {
    new Allowed().accept(own.parse(source))
    const compiled = own.compile(source, options)
    kept.set(source, compiled)
    return compiled
  } catch (error) {
    throw new Failure('TEMPLATE_INVALID', { report, reason: error instanceof Error ? error.message : String(error) })
  }
}

/** Refuses what the closed language of templates leaves out. */
class Allowed extends Handlebars.Visitor {
  override MustacheStatement(statement: hbs.AST.MustacheStatement) {
    if (!statement.escaped) refuse('{{{ }}}', statement)
    call(statement)
    super.MustacheStatement(statement)
  }
  override SubExpression(expression: hbs.AST.SubExpression) {
    call(expression)
    super.SubExpression(expression)
  }
  override BlockStatement(block: hbs.AST.BlockStatement) {
    call(block)
    super.BlockStatement(block)
  }
  override Decorator(decorator: hbs.AST.Decorator) {
    refuse('{{* }}', decorator)
  }
  override DecoratorBlock(decorator: hbs.AST.DecoratorBlock) {
    refuse('{{#* }}', decorator)
  }
  override PartialStatement(partial: hbs.AST.PartialStatement) {
    if (partial.name.type !== 'PathExpression') refuse('{{> ( ) }}', partial)
    super.PartialStatement(partial)
  }
  override PartialBlockStatement(partial: hbs.AST.PartialBlockStatement) {
    refuse('{{#> }}', partial)
  }
}

const callable = new Set<string>([...helperNames, ...builtInHelpers])

/** Handlebars takes `lookup` and `log` for known, whatever is registered. */
function call({ path, params, hash, loc }: Pick<hbs.AST.MustacheStatement, 'path' | 'params' | 'hash' | 'loc'>) {
  const name = 'original' in path ? String(path.original) : ''
  const isCall = params.length > 0 || (hash?.pairs.length ?? 0) > 0
  if (isCall && !callable.has(name)) refuse(`{{${name}}}`, { type: path.type, loc })
}

function refuse(what: string, node: hbs.AST.Node): never {
  throw new Error(`${what} is not allowed, line ${node.loc.start.line}`)
}
