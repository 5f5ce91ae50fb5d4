import { Readable } from 'node:stream'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { confirmImport } from '../../actions/confirmImport.ts'
import { exportRows, readRowsOfFile } from '../../actions/excelRows.ts'
import { exportCsv, exportJson, exportWorkbook } from '../../actions/exportAnswers.ts'
import { exportProblems } from '../../actions/exportProblems.ts'
import { exportTemplate } from '../../actions/exportTemplate.ts'
import { readImport } from '../../actions/readImport.ts'
import { tryImport } from '../../actions/tryImport.ts'
import { Failure } from '../../core/failure.ts'
import type { ExportQuery, ImportPath, ImportQuery, LanguageQuery, RowsPath, WorksheetPath } from '../api.generated.ts'
import type { Gateway } from '../gateway.ts'
import { api, otherMedia } from '../schemas.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function fileOf(request: FastifyRequest): Promise<{ fileName: string; bytes: Uint8Array }> {
  const part = await request.file()
  if (!part) throw new Failure('UPLOAD_EMPTY')
  const bytes = await part.toBuffer().catch(() => {
    throw new Failure('BODY_TOO_LARGE')
  })
  return { fileName: part.filename, bytes }
}

function asFile(reply: FastifyReply, mediaType: string, name: string): FastifyReply {
  return reply
    .type(mediaType)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
}

const workbook = (reply: FastifyReply, name: string, bytes: Uint8Array) =>
  asFile(reply, xlsx, `${name}.xlsx`).send(Buffer.from(bytes))

/** A list goes out as it is read. What is wrong with the request must be known before the first byte: it is asked for here. */
async function streamed(reply: FastifyReply, mediaType: string, name: string, text: AsyncGenerator<string>) {
  const first = await text.next()
  async function* whole() {
    if (!first.done) yield first.value
    yield* text
  }
  return asFile(reply, mediaType, name).send(Readable.from(whole()))
}

/** Workbooks: templates, exports of lists, imports with a dry run, rows of one list of a draft. */
export const excelRoutes =
  (gateway: Gateway): FastifyPluginAsync =>
  async (app) => {
    const context = gateway.contextOf
    const upload = { consumes: ['multipart/form-data'] }

    app.get<{ Params: WorksheetPath; Querystring: LanguageQuery }>(
      '/worksheets/:worksheet/excel',
      {
        schema: {
          summary: 'An empty workbook of a worksheet, to be filled and imported',
          params: api('WorksheetPath'),
          querystring: api('LanguageQuery'),
          response: otherMedia(xlsx),
        },
      },
      async (request, reply) => {
        const { worksheet } = request.params
        const language = request.query.language ?? 'fa'
        const bytes = await exportTemplate(await context(request), { worksheet, language })
        return workbook(reply, worksheet, bytes)
      },
    )
    app.get<{ Params: WorksheetPath; Querystring: ExportQuery }>(
      '/worksheets/:worksheet/export',
      {
        schema: {
          summary: 'A list with its filters as xlsx, CSV or JSON',
          params: api('WorksheetPath'),
          querystring: api('ExportQuery'),
          response: otherMedia(xlsx),
        },
      },
      async (request, reply) => {
        const { format = 'xlsx', language = 'fa', ...filters } = request.query
        const { worksheet } = request.params
        const query = { ...filters, worksheet, language }
        const given = await context(request)
        if (format === 'csv')
          return streamed(reply, 'text/csv; charset=utf-8', `${worksheet}.csv`, exportCsv(given, query))
        if (format === 'json') return streamed(reply, 'application/json', `${worksheet}.json`, exportJson(given, query))
        return workbook(reply, worksheet, await exportWorkbook(given, query))
      },
    )
    app.post<{ Params: WorksheetPath }>(
      '/worksheets/:worksheet/imports',
      {
        schema: {
          summary: 'Try a filled workbook (multipart, one file); nothing is written',
          ...upload,
          params: api('WorksheetPath'),
          response: { 200: api('Import') },
        },
      },
      async (request) => tryImport(await context(request), { ...request.params, ...(await fileOf(request)) }),
    )
    app.get<{ Params: ImportPath; Querystring: ImportQuery & { offset: number; limit: number } }>(
      '/imports/:import',
      {
        schema: {
          summary: 'Rows of a dry run, a page',
          params: api('ImportPath'),
          querystring: api('ImportQuery'),
          response: { 200: api('ImportPage') },
        },
      },
      async (request) => readImport(await context(request), { language: 'fa', ...request.query, ...request.params }),
    )
    app.post<{ Params: ImportPath }>(
      '/imports/:import/confirmation',
      {
        schema: {
          summary: 'Write what the dry run found to be new or changed',
          params: api('ImportPath'),
          response: { 200: api('Import') },
        },
      },
      async (request) => confirmImport(await context(request), request.params),
    )
    app.get<{ Params: ImportPath; Querystring: LanguageQuery }>(
      '/imports/:import/problems',
      {
        schema: {
          summary: 'The rows that are wrong, with the messages beside them',
          params: api('ImportPath'),
          querystring: api('LanguageQuery'),
          response: otherMedia(xlsx),
        },
      },
      async (request, reply) => {
        const language = request.query.language ?? 'fa'
        const bytes = await exportProblems(await context(request), { ...request.params, language })
        return workbook(reply, 'problems', bytes)
      },
    )
    app.get<{ Params: RowsPath; Querystring: LanguageQuery }>(
      '/answers/:id/rows/:field/excel',
      {
        schema: {
          summary: 'The rows of one list of an answer as a workbook',
          params: api('RowsPath'),
          querystring: api('LanguageQuery'),
          response: otherMedia(xlsx),
        },
      },
      async (request, reply) => {
        const language = request.query.language ?? 'fa'
        const bytes = await exportRows(await context(request), { ...request.params, language })
        return workbook(reply, `${request.params.id}-${request.params.field}`, bytes)
      },
    )
    app.post<{ Params: RowsPath }>(
      '/answers/:id/rows/:field/imports',
      {
        schema: {
          summary: 'Read a filled workbook for one list of a draft (multipart, one file); nothing is written',
          ...upload,
          params: api('RowsPath'),
          response: { 200: api('RowsOfFile') },
        },
      },
      async (request) =>
        readRowsOfFile(await context(request), { ...request.params, bytes: (await fileOf(request)).bytes }),
    )
  }
