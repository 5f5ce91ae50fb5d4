import type { LightMyRequestResponse } from 'fastify'
import type { OpenedProduct, Person } from './product.ts'

/** Sends a file as a form of the browser would. */
export function upload(
  { app }: Pick<OpenedProduct, 'app'>,
  { cookie }: Person,
  path: string,
  bytes: Uint8Array,
  fileName = 'cards.xlsx',
): Promise<LightMyRequestResponse> {
  const boundary = 'karbarg-test'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  return app.inject({
    method: 'POST',
    url: `/api${path}`,
    headers: { cookie, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  })
}
