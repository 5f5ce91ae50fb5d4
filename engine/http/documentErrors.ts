import type { RouteOptions } from 'fastify'
import { api } from './schemas.ts'

const words: Record<number, string> = {
  400: 'The request is not well formed',
  401: 'Nobody is signed in',
  403: 'Not allowed to this actor, or sent from another site',
  404: 'Not there, or not for this actor',
  409: 'Changed or made by somebody else meanwhile',
  413: 'Too large',
  415: 'Media type not supported',
  422: 'Stopped by a rule of the framework; `problems` tells which',
  429: 'Too many requests',
  500: 'A fault of the server; nothing is lost',
}

function statusesOf({ method, schema, config }: RouteOptions): number[] {
  const isWrite = method !== 'GET' && method !== 'HEAD'
  const takesBody = schema?.body !== undefined || schema?.consumes !== undefined
  return [
    ...(schema?.params || schema?.querystring || takesBody ? [400] : []),
    ...(config?.isOpen ? [] : [401]),
    403,
    ...(schema?.params || takesBody ? [404] : []),
    ...(isWrite && takesBody ? [409, 413, 415, 422] : []),
    429,
    500,
  ]
}

/** Gives a route of the API its errors, all as problem details: what a caller must be ready for stands in the OpenAPI document. */
export function documentErrors(route: RouteOptions): void {
  if (!route.url.startsWith('/api/') || !route.schema || route.schema.hide) return
  const errors = statusesOf(route).map((status) => [
    status,
    { description: words[status], content: { 'application/problem+json': { schema: api('ProblemDocument') } } },
  ])
  route.schema = { ...route.schema, response: { ...Object.fromEntries(errors), ...(route.schema.response as object) } }
}
