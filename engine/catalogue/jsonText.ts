import type { Json, JsonObject } from '../core/model.ts'

/** Why a text is not the JSON we take; lines and columns count from 1. */
export interface JsonFault {
  code: 'JSON_SYNTAX' | 'JSON_DUPLICATE_KEY' | 'JSON_REFUSED_KEY' | 'JSON_REFUSED_CHARACTER'
  line: number
  column: number
  /** What was met there. */
  found: string
}

const refusedKeys = new Set(['__proto__', 'constructor', 'prototype'])
const maxDepth = 100

class Stop extends Error {
  readonly fault: JsonFault
  constructor(fault: JsonFault) {
    super(fault.code)
    this.fault = fault
  }
}

/**
 * Parses a config file: JSON with the place of the first fault. Unlike `JSON.parse` it refuses what later readers would
 * lose or trip over: a key given twice, keys that reach prototypes, U+0000 and lone surrogates (no store keeps them).
 * A byte order mark at the start, which Windows editors write, is passed over.
 */
export function parseJsonText(source: string): { value: Json } | { fault: JsonFault } {
  let at = source.startsWith('\uFEFF') ? 1 : 0
  let depth = 0

  function stop(code: JsonFault['code'], offset: number, found: string): never {
    const before = source.slice(0, offset).split('\n')
    throw new Stop({ code, line: before.length, column: (before.at(-1) ?? '').length + 1, found })
  }
  const unexpected = (): never => stop('JSON_SYNTAX', at, source[at] ?? '⏎')

  function matchAt(pattern: RegExp): string[] {
    pattern.lastIndex = at
    return pattern.exec(source) ?? []
  }
  function space() {
    while (at < source.length && ' \t\r\n'.includes(source[at] ?? '')) at += 1
  }
  function expect(mark: string) {
    space()
    if (source[at] !== mark) unexpected()
    at += 1
  }
  function string(): string {
    const [token = '"'] = matchAt(/"(?:[^"\\]|\\.)*"/y)
    let text: string
    try {
      text = JSON.parse(token) as string
    } catch {
      return stop('JSON_SYNTAX', at, token.split('\n')[0] ?? token)
    }
    if (text.includes('\u0000')) stop('JSON_REFUSED_CHARACTER', at, 'U+0000')
    if (!text.isWellFormed()) stop('JSON_REFUSED_CHARACTER', at, 'U+D800–U+DFFF')
    at += token.length
    return text
  }
  function object(): JsonObject {
    const result: JsonObject = {}
    at += 1
    space()
    if (source[at] === '}') {
      at += 1
      return result
    }
    for (;;) {
      space()
      const start = at
      if (source[at] !== '"') unexpected()
      const key = string()
      if (refusedKeys.has(key)) stop('JSON_REFUSED_KEY', start, key)
      if (Object.hasOwn(result, key)) stop('JSON_DUPLICATE_KEY', start, key)
      expect(':')
      result[key] = anyValue()
      space()
      if (source[at] === '}') break
      expect(',')
    }
    at += 1
    return result
  }
  function array(): Json[] {
    const result: Json[] = []
    at += 1
    space()
    if (source[at] === ']') {
      at += 1
      return result
    }
    for (;;) {
      result.push(anyValue())
      space()
      if (source[at] === ']') break
      expect(',')
    }
    at += 1
    return result
  }
  function anyValue(): Json {
    space()
    const mark = source[at]
    if (mark === '"') return string()
    if (mark === '{' || mark === '[') {
      if (++depth > maxDepth) unexpected()
      const result = mark === '{' ? object() : array()
      depth -= 1
      return result
    }
    const [token] = matchAt(/(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/y)
    if (token === undefined) return unexpected()
    at += token.length
    return JSON.parse(token) as Json
  }

  try {
    const result = anyValue()
    space()
    if (at < source.length) unexpected()
    return { value: result }
  } catch (error) {
    if (error instanceof Stop) return { fault: error.fault }
    throw error
  }
}
