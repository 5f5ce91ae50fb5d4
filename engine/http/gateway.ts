import type { FastifyRequest } from 'fastify'
import type { Context } from '../actions/context.ts'

/** What the routes need of the running product. */
export interface Gateway {
  /** The context of a signed-in request; NOT_SIGNED_IN otherwise. */
  contextOf(request: FastifyRequest): Promise<Context>
  /** The context without a person, for what precedes signing in. */
  openContext(): Promise<Context>
  now(): Date
  demo: boolean
}
