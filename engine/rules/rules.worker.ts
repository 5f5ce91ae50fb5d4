import { parentPort } from 'node:worker_threads'
import { ajvValidator } from '../core/ajvValidator.ts'
import { assess } from '../core/assess.ts'
import { compileWorksheet, type CompiledWorksheet } from '../core/compile.ts'
import { Failure } from '../core/failure.ts'
import { evaluateFormulas } from '../core/settle.ts'
import type { Reply, Request } from './task.ts'

const compiled = new Map<string, CompiledWorksheet>()
const say = (reply: Reply): void => parentPort?.postMessage(reply, [])

function compiledOf({ sha256, version }: Request): CompiledWorksheet {
  const found = compiled.get(sha256)
  if (found) return found
  if (!version) throw new Error(`version ${sha256} was not sent`)
  const fresh = compileWorksheet(version, ajvValidator)
  compiled.set(sha256, fresh)
  return fresh
}

function work(request: Request): Reply {
  const worksheet = compiledOf(request)
  say({ kind: 'begun' })
  const { answer, answers, surroundings, formulas, state } = request
  if (answers) {
    // Each has the whole time for itself.
    const result = answers.map((each) => {
      say({ kind: 'begun' })
      return assess(worksheet, each, surroundings, state)
    })
    return { kind: 'done', result }
  }
  const result = formulas
    ? evaluateFormulas(worksheet, answer, surroundings, formulas, state)
    : assess(worksheet, answer, surroundings, state)
  return { kind: 'done', result }
}

parentPort?.on('message', (request: Request) => {
  try {
    say(work(request))
  } catch (error) {
    const { code, params } = error instanceof Failure ? error : {}
    say({
      kind: 'failed',
      code,
      params,
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    })
  }
})
say({ kind: 'ready' })
