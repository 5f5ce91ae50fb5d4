import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FileRef } from '../../../engine/core/model.ts'
import { openExampleProduct, type OpenedProduct, type Person } from '../../support/product.ts'

let product: OpenedProduct
let liaison: Person
beforeAll(async () => {
  product = await openExampleProduct()
  liaison = await product.signIn('liaison.00102')
})
afterAll(() => product.close())

// The smallest PNG: one pixel.
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const assessment = 'MA-00102-1405-0001'

function upload(person: Person, fileName: string, bytes: Buffer) {
  const head = `--x\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\nContent-Type: application/pdf\r\n\r\n`
  return product.app.inject({
    method: 'POST',
    url: '/api/files',
    headers: { cookie: person.cookie, 'content-type': 'multipart/form-data; boundary=x' },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--x--\r\n')]),
  })
}

test('the bytes tell the type of a file, not its name', async () => {
  const stored = (await upload(liaison, 'عکس.png', png)).json() as FileRef
  expect(stored).toMatchObject({ fileName: 'عکس.png', title: 'عکس', mediaType: 'image/png', sizeBytes: png.length })
  expect((await upload(liaison, 'نامه.pdf', png)).json()).toMatchObject({ status: 415, code: 'FILE_TYPE_REFUSED' })
  expect((await upload(liaison, 'a.html', Buffer.from('<script>1</script>'))).json().code).toBe('FILE_TYPE_REFUSED')
  expect((await upload(liaison, 'a.csv', Buffer.from('الف,ب\n۱,۲\n'))).json().mediaType).toBe('text/csv')
  expect((await upload(liaison, 'a.csv', png)).json().code).toBe('FILE_TYPE_REFUSED')
})

test('a name cannot lead out of a folder', async () => {
  expect((await upload(liaison, '../../a/b.png', png)).json().fileName).not.toMatch(/[/\\]/)
})

test('a file larger than ten mebibytes is refused', async () => {
  const large = Buffer.concat([png, Buffer.alloc(10 * 1024 * 1024)])
  expect((await upload(liaison, 'a.png', large)).json()).toMatchObject({ status: 413, code: 'BODY_TOO_LARGE' })
})

test('what is no upload is refused', async () => {
  const none = await liaison.post('/files', {})
  expect(none.json()).toMatchObject({ status: 415, code: 'MEDIA_TYPE_NOT_SUPPORTED' })
})

test('a file is read by who uploaded it, and through an answer by who sees the field that names it', async () => {
  const { sha256, ...rest } = (await upload(liaison, 'گواه.png', png)).json() as FileRef
  const own = await liaison.get(`/files/${sha256}`)
  expect([own.statusCode, own.headers['content-type']]).toEqual([200, 'image/png'])
  expect(own.rawPayload.equals(png)).toBe(true)
  expect(own.headers['content-disposition']).toMatch(/^attachment/)
  expect(own.headers['x-content-type-options']).toBe('nosniff')
  const official = await product.signIn('highestOfficial.00101')
  const stranger = await product.signIn('liaison.00201')
  expect((await official.get(`/files/${sha256}`)).statusCode).toBe(404)

  const answer = await product.stored(assessment)
  const [first, ...others] = answer.data['answers'] as object[]
  const evidence = [{ evidenceType: 'report', title: 'گواه', file: { sha256, ...rest } }]
  const data = { ...answer.data, answers: [{ ...first, evidence }, ...others] }
  await liaison.put(`/answers/${assessment}/draft`, { edit: 1, data })
  const through = `/files/${sha256}?answer=${assessment}`
  expect((await official.get(through)).statusCode).toBe(200)
  expect((await stranger.get(through)).statusCode).toBe(404)
  expect((await official.get(`/files/${sha256}?answer=MA-00102-1404-0001`)).json().code).toBe('FILE_NOT_FOUND')
})

test('a file of a section the reader does not see is not given, one of the letter it was sent with is', async () => {
  const bytes = await readFile('test/fixtures/library/reports/inspection-sheet/report.json')
  const hidden = (await upload(liaison, 'a.csv', bytes)).json() as FileRef
  const letter = (await upload(liaison, 'b.csv', Buffer.from('نامه'))).json() as FileRef
  const answer = await product.stored(assessment)
  await product.put({
    ...answer,
    edit: answer.edit + 1,
    state: 'underAssessment',
    data: { ...answer.data, determination: { recommendations: hidden } },
    submission: {
      channel: 'correspondence',
      sentOn: '2026-05-20',
      letter: { number: '۱', date: '2026-05-20', file: letter },
    },
  })
  const official = await product.signIn('highestOfficial.00101')
  const assessor = await product.signIn('orgAssessor.00000')
  const read = async (person: Person, file: FileRef) =>
    (await person.get(`/files/${file.sha256}?answer=${assessment}`)).statusCode
  expect([await read(official, hidden), await read(assessor, hidden)]).toEqual([404, 200])
  expect([await read(official, letter), await read(assessor, letter)]).toEqual([200, 200])
})
