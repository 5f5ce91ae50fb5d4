import type { FastifyPluginAsync } from 'fastify'
import { readFile, storeFile } from '../../actions/files.ts'
import { Failure } from '../../core/failure.ts'
import type { FilePath, FileQuery } from '../api.generated.ts'
import type { Gateway } from '../gateway.ts'
import { api, otherMedia } from '../schemas.ts'

/** Attachments: stored under their SHA-256, given only to who sees an answer that names them. */
export const fileRoutes =
  (gateway: Gateway): FastifyPluginAsync =>
  async (app) => {
    app.post(
      '/files',
      {
        schema: {
          summary: 'Upload an attachment (multipart, one file)',
          consumes: ['multipart/form-data'],
          response: { 200: { type: 'object', description: 'What a field keeps of it', additionalProperties: true } },
        },
      },
      async (request) => {
        const context = await gateway.contextOf(request)
        const part = await request.file()
        if (!part) throw new Failure('UPLOAD_EMPTY')
        const bytes = await part.toBuffer().catch(() => {
          throw new Failure('BODY_TOO_LARGE')
        })
        return storeFile(context, { fileName: part.filename, bytes })
      },
    )

    app.get<{ Params: FilePath; Querystring: FileQuery }>(
      '/files/:sha256',
      {
        schema: {
          summary: 'An attachment of an answer',
          params: api('FilePath'),
          querystring: api('FileQuery'),
          response: otherMedia('application/octet-stream'),
        },
      },
      async (request, reply) => {
        const { file, bytes } = await readFile(await gateway.contextOf(request), {
          ...request.params,
          ...request.query,
        })
        const name = encodeURIComponent(file.fileName)
        return reply
          .type(file.mediaType)
          .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
          .header('content-security-policy', "default-src 'none'; sandbox")
          .header('cache-control', 'private, max-age=31536000, immutable')
          .send(Buffer.from(bytes))
      },
    )
  }
