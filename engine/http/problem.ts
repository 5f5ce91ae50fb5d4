import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { codes, type Code } from '../core/codes.ts'
import { Failure } from '../core/failure.ts'
import type { Json, Language } from '../core/model.ts'
import type { ProblemDocument } from './api.generated.ts'

/** Persian unless the request asks for English first. */
export function languageOf(request: FastifyRequest): Language {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'fa'
}

function fill(words: string, params: Record<string, Json>): string {
  return words.replaceAll(/\{(\w+)\}/g, (mark, name: string) => {
    const value = params[name]
    return value === undefined || value === null
      ? mark
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value)
  })
}

/** RFC 9457 problem details of a Failure, in the reader's language. Properties named in the Failure's extras stand beside. */
export function problemDocument(failure: Failure, language: Language): ProblemDocument {
  const { problems, stored, kept, ...params } = failure.params
  const entry = codes[failure.code as Code] ?? codes.INTERNAL
  return {
    type: `urn:karbarg:problem:${failure.code}`,
    title: fill(entry[language], params),
    status: entry.status,
    code: failure.code,
    params,
    ...(problems ? { problems: problems as unknown as ProblemDocument['problems'] } : {}),
    ...(stored ? { stored: stored as ProblemDocument['stored'] } : {}),
    ...(kept ? { kept: String(kept) } : {}),
  } as ProblemDocument
}

function failureOf(error: FastifyError | Failure): Failure {
  if (error instanceof Failure) return error
  if (error.validation) return new Failure('BAD_REQUEST', { detail: error.message })
  if (error.statusCode === 413) return new Failure('BODY_TOO_LARGE')
  if (error.statusCode === 415) return new Failure('MEDIA_TYPE_NOT_SUPPORTED')
  if (error.statusCode === 429) return new Failure('TOO_MANY_REQUESTS')
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
