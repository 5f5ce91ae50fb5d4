import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { Code } from '../core/codes.ts'
import { Failure } from '../core/failure.ts'
import type { Language, Problem } from '../core/model.ts'
import { codeEntry, tellCode } from '../core/tellCode.ts'
import type { ProblemDocument } from './api.generated.ts'

/** Persian unless the request asks for English first. */
export function languageOf(request: FastifyRequest): Language {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'fa'
}

const problemWords = ({ message, code, params }: Problem, language: Language): string =>
  message?.[language] ?? tellCode(code, params, language)

/** RFC 9457 problem details of a Failure, in the reader's language. Properties named in the Failure's extras stand beside. */
export function problemDocument(failure: Failure, language: Language): ProblemDocument {
  const { problems, stored, kept, ...params } = failure.params
  const [first] = (problems ?? []) as unknown as Problem[]
  const told = first ? { reason: problemWords(first, language), ...params } : params
  return {
    type: `urn:karbarg:problem:${failure.code}`,
    title: tellCode(failure.code, told, language),
    status: codeEntry(failure.code)?.status ?? 500,
    code: failure.code,
    params,
    ...(problems ? { problems: problems as unknown as ProblemDocument['problems'] } : {}),
    ...(stored ? { stored: stored as ProblemDocument['stored'] } : {}),
    ...(kept ? { kept: String(kept) } : {}),
  } as ProblemDocument
}

const byStatus: Record<number, Code> = {
  406: 'MEDIA_TYPE_NOT_SUPPORTED',
  413: 'BODY_TOO_LARGE',
  415: 'MEDIA_TYPE_NOT_SUPPORTED',
  429: 'TOO_MANY_REQUESTS',
}

function failureOf(error: FastifyError | Failure): Failure {
  if (error instanceof Failure) return error
  if (/_(?:INVALID|EMPTY)_JSON_BODY$/.test(error.code)) return new Failure('BODY_NOT_JSON')
  const code = byStatus[error.statusCode ?? 500]
  if (code) return new Failure(code)
  if (error.statusCode && error.statusCode < 500) return new Failure('BAD_REQUEST', { detail: error.message })
  return new Failure('INTERNAL', {}, { cause: error })
}

/** Every error leaves as `application/problem+json`; what is not a Failure is a bug, logged with its cause. */
export function sendProblem(error: FastifyError | Failure, request: FastifyRequest, reply: FastifyReply): void {
  const failure = failureOf(error)
  const document = problemDocument(failure, languageOf(request))
  if (document.status >= 500) request.log.error({ err: failure.cause ?? error, code: failure.code }, 'failed')
  void reply.code(document.status).type('application/problem+json').send(JSON.stringify(document))
}
