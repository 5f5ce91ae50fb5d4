import type { FastifyPluginAsync, FastifyReply } from 'fastify'
import { previewRecord, previewReport } from '../../actions/previewReport.ts'
import { printRecord, printReport } from '../../actions/printReport.ts'
import type { JsonObject, Language } from '../../core/model.ts'
import type { AnswerPath, LanguageQuery, PrintBody, ReportPath } from '../api.generated.ts'
import type { Gateway } from '../gateway.ts'
import { languageOf } from '../problem.ts'
import { api, otherMedia } from '../schemas.ts'

// A preview is a document of its own in a frame: styles and pictures of its own, no script, no network.
const previewPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src 'self' data:; frame-ancestors 'self'; sandbox"

function sendPreview(reply: FastifyReply, html: string): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', previewPolicy)
    .header('cache-control', 'no-store')
    .send(html)
}

/** Reports and the print of any record: a preview in HTML, and the asking for a PDF. */
export const reportRoutes =
  (gateway: Gateway): FastifyPluginAsync =>
  async (app) => {
    const context = gateway.contextOf

    app.get<{ Params: ReportPath; Querystring: Record<string, string> }>(
      '/reports/:report/preview',
      {
        schema: {
          summary: 'A report as HTML; its parameters and the language stand in the query',
          params: api('ReportPath'),
          response: otherMedia('text/html'),
        },
      },
      async (request, reply) => {
        const { language, ...parameters } = request.query
        const html = await previewReport(await context(request), {
          report: request.params.report,
          parameters,
          language: language === 'en' || language === 'fa' ? language : languageOf(request),
        })
        return sendPreview(reply, html)
      },
    )
    app.post<{ Params: ReportPath; Body: PrintBody }>(
      '/reports/:report/prints',
      {
        schema: {
          summary: 'Ask for a PDF of a report',
          params: api('ReportPath'),
          body: api('PrintBody'),
          response: { 202: api('Print') },
        },
      },
      async (request, reply) => {
        const { parameters = {}, language } = request.body
        const print = await printReport(await context(request), {
          report: request.params.report,
          parameters: parameters as JsonObject,
          language: language as Language,
        })
        return reply.code(202).send(print)
      },
    )
    app.get<{ Params: AnswerPath; Querystring: LanguageQuery }>(
      '/answers/:id/preview',
      {
        schema: {
          summary: 'The print of a record as HTML',
          params: api('AnswerPath'),
          querystring: api('LanguageQuery'),
          response: otherMedia('text/html'),
        },
      },
      async (request, reply) =>
        sendPreview(
          reply,
          await previewRecord(await context(request), {
            ...request.params,
            language: request.query.language ?? languageOf(request),
          }),
        ),
    )
    app.post<{ Params: AnswerPath; Body: PrintBody }>(
      '/answers/:id/prints',
      {
        schema: {
          summary: 'Ask for a PDF of a record',
          params: api('AnswerPath'),
          body: api('PrintBody'),
          response: { 202: api('Print') },
        },
      },
      async (request, reply) =>
        reply.code(202).send(
          await printRecord(await context(request), {
            ...request.params,
            language: request.body.language as Language,
          }),
        ),
    )
  }
