import Handlebars from 'handlebars'
import { builtInHelpers, helperNames } from '../../core/helperNames.ts'
import type { Json, Problem } from '../../core/model.ts'
import { configProblem } from '../configProblem.ts'
import { lookUp, rowOf, type TemplateScope } from './templateScope.ts'

/** What a template may name besides helpers. */
export interface TemplateNames {
  partials: Set<string>
  charts: Set<string>
  /** The data by example; undefined for a partial, which is called with many. */
  root: unknown
}

export interface TemplateReading {
  problems: Problem[]
  /** Texts given to `words`, which other languages must translate. */
  words: string[]
  /** Partials it calls. */
  calls: string[]
}

const known = new Set<string>([...helperNames, ...builtInHelpers])
const rowBlocks = new Set(['each', 'eachSorted', 'eachWhere'])

const isPath = (node: hbs.AST.Node): node is hbs.AST.PathExpression => node.type === 'PathExpression'
const textOf = (node: hbs.AST.Node | undefined): string | undefined =>
  node?.type === 'StringLiteral' ? (node as hbs.AST.StringLiteral).value : undefined

/** Walks a template with the data it sees at each place. */
class Reader extends Handlebars.Visitor {
  readonly reading: TemplateReading = { problems: [], words: [], calls: [] }
  readonly file: string
  readonly names: TemplateNames
  scope: TemplateScope

  constructor(file: string, names: TemplateNames) {
    super()
    this.file = file
    this.names = names
    this.scope = { root: names.root, stack: [names.root], named: {} }
  }

  tell(code: Problem['code'] & Parameters<typeof configProblem>[0], node: hbs.AST.Node, params: Record<string, Json>) {
    const { line, column } = node.loc.start
    this.reading.problems.push(configProblem(code, this.file, '', { ...params, line, column: column + 1 }))
  }

  /** The helper, or nothing when a plain path stands there. */
  call({ path, params, hash }: { path: hbs.AST.Node; params: hbs.AST.Expression[]; hash?: hbs.AST.Hash }) {
    const name = isPath(path) ? path.original : undefined
    if (name === undefined) return
    const isCall = known.has(name) || params.length > 0 || (hash?.pairs.length ?? 0) > 0
    if (isCall && !known.has(name)) this.tell('UNKNOWN_HELPER', path, { name })
    if (!isCall) this.accept(path)
    const [first] = params
    const text = textOf(first)
    if (name === 'words' && text !== undefined) this.reading.words.push(text)
    if (name === 'chart' && text !== undefined && this.names.root !== undefined && !this.names.charts.has(text))
      this.tell('UNKNOWN_CHART', path, { name: text })
    this.acceptArray(params)
    if (hash) this.accept(hash)
  }

  override MustacheStatement(statement: hbs.AST.MustacheStatement) {
    if (!statement.escaped) this.tell('TEMPLATE_REFUSED', statement, { what: '{{{ }}}' })
    this.call(statement)
  }
  override SubExpression(expression: hbs.AST.SubExpression) {
    this.call(expression)
  }
  override PathExpression(path: hbs.AST.PathExpression) {
    if (!lookUp(this.scope, path).found) this.tell('UNKNOWN_PATH', path, { path: path.original })
  }
  override BlockStatement(block: hbs.AST.BlockStatement) {
    this.call(block)
    const [first] = block.params
    const name = block.path.original
    const value = first && isPath(first) ? lookUp(this.scope, first).value : undefined
    const around = this.scope
    if (rowBlocks.has(name)) this.enter(rowOf(value), block.program.blockParams)
    else if (name === 'eachGroup') this.enter({ key: undefined, rows: value ?? [] }, block.program.blockParams)
    else if (name === 'with') this.enter(value, block.program.blockParams)
    this.accept(block.program)
    this.scope = around
    if (block.inverse) this.accept(block.inverse)
  }
  enter(value: unknown, blockParams: string[] = []) {
    const [name] = blockParams
    const { root, stack, named } = this.scope
    this.scope = { root, stack: [...stack, value], named: name === undefined ? named : { ...named, [name]: value } }
  }
  override PartialStatement(partial: hbs.AST.PartialStatement) {
    if (!isPath(partial.name)) this.tell('TEMPLATE_REFUSED', partial, { what: '{{> ( ) }}' })
    else if (!this.names.partials.has(partial.name.original))
      this.tell('UNKNOWN_PARTIAL', partial, { name: partial.name.original })
    if (isPath(partial.name)) this.reading.calls.push(partial.name.original)
    this.acceptArray(partial.params)
  }
  override PartialBlockStatement(partial: hbs.AST.PartialBlockStatement) {
    this.tell('TEMPLATE_REFUSED', partial, { what: '{{#> }}' })
  }
  override Decorator(decorator: hbs.AST.Decorator) {
    this.tell('TEMPLATE_REFUSED', decorator, { what: '{{* }}' })
  }
  override DecoratorBlock(decorator: hbs.AST.DecoratorBlock) {
    this.tell('TEMPLATE_REFUSED', decorator, { what: '{{#* }}' })
  }
}

/** Helpers, partials, charts and paths of a Handlebars template; every place by line and column. */
export function lintTemplate(file: string, template: string, names: TemplateNames): TemplateReading {
  const reader = new Reader(file, names)
  try {
    reader.accept(Handlebars.parse(template))
  } catch (error) {
    const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n')
    return { problems: [configProblem('TEMPLATE_SYNTAX', file, '', { reason })], words: [], calls: [] }
  }
  return reader.reading
}
