import type { FastifyReply, FastifyRequest } from 'fastify'
import { Failure } from '../core/failure.ts'
import type { Gateway } from './gateway.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route answers without a session too. */
    isOpen?: boolean
  }
}

const name = 'karbarg'
const lifetime = 12 * 60 * 60 // seconds: one working day

/** Who signed in, and by which session. */
export interface Session {
  id: string
  account: string
}

/** Signed, http-only, never sent from another site, and over TLS alone where there is TLS. */
export function openSession(request: FastifyRequest, reply: FastifyReply, account: string, now: Date): void {
  const value = `${account}.${Math.floor(now.getTime() / 1000)}.${crypto.randomUUID()}`
  const secure = request.protocol === 'https'
  reply.setCookie(name, value, {
    signed: true,
    httpOnly: true,
    sameSite: 'strict',
    secure,
    path: '/',
    maxAge: lifetime,
  })
}

/** Forgets the session in the browser. */
export function closeSession(reply: FastifyReply): void {
  reply.clearCookie(name, { path: '/' })
}

/** The session of a cookie that is whole and not expired, or undefined. */
export function sessionOf(request: FastifyRequest, now: Date): Session | undefined {
  const raw = request.cookies[name]
  if (!raw) return undefined
  const { valid, value } = request.unsignCookie(raw)
  const [, account, since, id] = (valid && /^(.+)\.(\d+)\.([\da-f-]{36})$/.exec(value ?? '')) || []
  if (!account || !id) return undefined
  const age = now.getTime() / 1000 - Number(since)
  return age >= 0 && age < lifetime ? { id, account } : undefined
}

/** Who is not signed in learns that and nothing of the request: NOT_SIGNED_IN comes before the body is read or anything is checked. */
export async function refuseStrangers(gateway: Gateway, request: FastifyRequest): Promise<void> {
  if (request.routeOptions.config.isOpen) return
  if (!(await gateway.accountOf(request))) throw new Failure('NOT_SIGNED_IN')
}

/** A write from another site is refused, whatever its cookie: the browser itself tells where it comes from. */
export function refuseForeignWrites(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const site = request.headers['sec-fetch-site']
  if (site && site !== 'same-origin' && site !== 'none') throw new Failure('FOREIGN_ORIGIN')
  const { host } = request
  const { origin } = request.headers
  // A sandboxed frame sends the origin `null`: it is another site too.
  if (origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host))
    throw new Failure('FOREIGN_ORIGIN')
}
