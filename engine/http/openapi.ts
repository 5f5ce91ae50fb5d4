import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'

/** OpenAPI 3.1 made from the schemas of the routes: `/api/openapi.json`, browsable at `/api/docs`. */
export async function documentApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Karbarg',
        version: '1',
        description: 'Forms, workflows and reports of a framework. Errors are RFC 9457 problem details.',
      },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'karbarg' } } },
    },
    refResolver: {
      buildLocalReference: (json, _base, _fragment, i) => (typeof json['$id'] === 'string' ? json['$id'] : `def-${i}`),
    },
  })
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    staticCSP: true,
    uiConfig: { docExpansion: 'list', supportedSubmitMethods: [] },
  })
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}
