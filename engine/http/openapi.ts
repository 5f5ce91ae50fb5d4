import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'

// Swagger UI sets styles inline; its scripts are files of its own. What it shows comes from our routes alone.
const docsPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

const upload = { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] }

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
    // Fastify would check a body it does not read itself: an upload is described here only.
    transform: ({ schema, url }) => ({
      schema: schema?.consumes && !schema.body ? { ...schema, body: upload } : schema,
      url,
    }),
    refResolver: {
      buildLocalReference: (json, _base, _fragment, i) => (typeof json['$id'] === 'string' ? json['$id'] : `def-${i}`),
    },
  })
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    staticCSP: docsPolicy,
    uiConfig: { docExpansion: 'list', supportedSubmitMethods: [] },
  })
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}
