import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance } from 'fastify'
import { documentErrors } from './documentErrors.ts'
import { documentApi } from './openapi.ts'
import { sendProblem } from './problem.ts'
import { requestValidator } from './requestValidator.ts'
import { answerRoutes } from './routes/answers.ts'
import { catalogueRoutes } from './routes/catalogue.ts'
import { dutyRoutes } from './routes/duties.ts'
import { excelRoutes } from './routes/excel.ts'
import { fileRoutes } from './routes/files.ts'
import { identifierRoutes } from './routes/identifiers.ts'
import { registerRoutes } from './routes/registers.ts'
import { printRoutes } from './routes/prints.ts'
import { reportRoutes } from './routes/reports.ts'
import { rightRoutes } from './routes/rights.ts'
import { sessionRoutes } from './routes/session.ts'
import { settingRoutes } from './routes/settings.ts'
import { standingRoutes } from './routes/standings.ts'
import { worksheetRoutes } from './routes/worksheets.ts'
import { apiDefinitions } from './schemas.ts'
import type { Gateway } from './gateway.ts'
import { refuseForeignWrites, refuseStrangers } from './session.ts'
import { serveUi } from './ui.ts'

export interface AppOptions {
  /** Signs cookies; at least 32 characters. */
  secret: string
  /** Folder of the built user interface, if it is served here. */
  ui?: string
  logLevel?: 'silent' | 'error' | 'warn' | 'info'
  /** Addresses of proxies: what they say of scheme, host and address of a caller is believed. */
  trustProxy?: string[]
}

// Nothing from elsewhere, nothing inline, no eval: what a user typed can never become script.
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    frameSrc: ["'self'"],
    manifestSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'self'"],
  },
}

/** The whole server without its socket. Each route turns HTTP into one action; rights, rules and audit live in the actions. */
export async function buildApp(gateway: Gateway, options: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: options.logLevel === 'silent' ? false : { level: options.logLevel ?? 'warn' },
    bodyLimit: 2_000_000,
    forceCloseConnections: true,
    trustProxy: options.trustProxy ?? false,
    routerOptions: { maxParamLength: 200 },
  })
  for (const definition of apiDefinitions) app.addSchema(definition)
  app.setValidatorCompiler(requestValidator())
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  app.setErrorHandler(sendProblem)

  await app.register(cookie, { secret: options.secret })
  await app.register(helmet, {
    contentSecurityPolicy,
    crossOriginEmbedderPolicy: false,
    // A preview in a sandbox cannot be keyed by an origin, and the browser would complain of each.
    originAgentCluster: false,
    strictTransportSecurity: false,
  })
  await app.register(rateLimit, { max: 1200, timeWindow: '1 minute' })
  await app.register(multipart, { limits: { fileSize: 10_485_760, files: 1, fields: 4 } })
  app.addHook('onRequest', async (request) => refuseForeignWrites(request))

  app.addHook('onRoute', documentErrors)
  await documentApi(app)
  await app.register(
    async (api) => {
      // Not on request: the limit of requests is to count those of strangers first.
      api.addHook('preParsing', async (request) => refuseStrangers(gateway, request))
      for (const routes of [
        sessionRoutes,
        worksheetRoutes,
        answerRoutes,
        dutyRoutes,
        standingRoutes,
        excelRoutes,
        fileRoutes,
        identifierRoutes,
        registerRoutes,
        reportRoutes,
        printRoutes,
        rightRoutes,
        catalogueRoutes,
        settingRoutes,
      ])
        await api.register(routes(gateway))
    },
    { prefix: '/api' },
  )
  await serveUi(app, options.ui)
  return app
}
