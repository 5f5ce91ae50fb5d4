import type { FastifyRequest } from 'fastify'
import type { Context } from '../actions/context.ts'

/** What the routes need of the running product. */
export interface Gateway {
  /** The context of a signed-in request; NOT_SIGNED_IN otherwise. */
  contextOf(request: FastifyRequest): Promise<Context>
  /** The context without a person, for what precedes signing in. */
  openContext(): Promise<Context>
  /** The actor's account of a request with a session that counts, or undefined. */
  accountOf(request: FastifyRequest): Promise<string | undefined>
  /** Ends the session of a request for good. */
  end(request: FastifyRequest): Promise<void>
  now(): Date
  demo: boolean
}
