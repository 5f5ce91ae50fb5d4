import type { FastifyReply, FastifyRequest } from 'fastify'
import { Failure } from '../core/failure.ts'

const name = 'karbarg'
const lifetime = 12 * 60 * 60 // seconds: one working day

/** Signed, http-only, never sent from another site. */
export function openSession(reply: FastifyReply, account: string, now: Date): void {
  const value = `${account}.${Math.floor(now.getTime() / 1000)}`
  reply.setCookie(name, value, { signed: true, httpOnly: true, sameSite: 'strict', path: '/', maxAge: lifetime })
}

/** Forgets the session in the browser. */
export function closeSession(reply: FastifyReply): void {
  reply.clearCookie(name, { path: '/' })
}

/** The account of a valid, unexpired session, or undefined. */
export function sessionAccount(request: FastifyRequest, now: Date): string | undefined {
  const raw = request.cookies[name]
  if (!raw) return undefined
  const { valid, value } = request.unsignCookie(raw)
  if (!valid || !value) return undefined
  const at = value.lastIndexOf('.')
  const age = now.getTime() / 1000 - Number(value.slice(at + 1))
  return age >= 0 && age < lifetime ? value.slice(0, at) : undefined
}

/** A write from another site is refused, whatever its cookie: the browser itself tells where it comes from. */
export function refuseForeignWrites(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const site = request.headers['sec-fetch-site']
  if (site && site !== 'same-origin' && site !== 'none') throw new Failure('FOREIGN_ORIGIN')
  const origin = request.headers.origin
  if (origin && new URL(origin).host !== request.headers.host) throw new Failure('FOREIGN_ORIGIN')
}
