import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeFile } from 'node:fs/promises'
import { PDFDocument } from 'pdf-lib'
import type { Answer, AnswerData, ExampleConfig } from '../../../engine/core/model.ts'
import type { OpenedProduct, Person } from '../../support/product.ts'

/** The data of a shipped example: what a journey need not type by hand. */
export async function exampleData(worksheet: string, id: string): Promise<AnswerData> {
  const text = await readFile(`forms/${worksheet}/examples/valid-${id.toLowerCase()}.json`, 'utf8')
  return ((JSON.parse(text) as ExampleConfig).answer as unknown as Answer).data
}

/** A value with every file in it left out: the files of examples are not stored. */
export function withoutFiles<T>(value: T): T {
  return filtered(value) as T
}

function filtered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(filtered)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(
    ([, each]) => !(typeof each === 'object' && each !== null && 'sha256' in each),
  )
  return Object.fromEntries(kept.map(([name, each]) => [name, filtered(each)]))
}

/** Years of all days in a value moved on. */
export function yearsLater<T>(value: T, years: number): T {
  const text = JSON.stringify(value).replace(
    /"(20\d\d)(-\d\d-\d\d)"/g,
    (_, year: string, rest: string) => `"${Number(year) + years}${rest}"`,
  )
  return JSON.parse(text) as T
}

/** Begins an answer as the page would; its number. */
export async function create(person: Person, body: object): Promise<string> {
  const response = await person.post('/answers', body)
  if (response.statusCode !== 200) throw new Error(response.body.slice(0, 800))
  return (response.json() as { answer: Answer }).answer.id
}

/** Saves fields of an answer as the page would. */
export async function saveFields(
  product: OpenedProduct,
  person: Person,
  id: string,
  change: AnswerData,
): Promise<void> {
  const { edit, data } = await product.stored(id)
  const response = await person.put(`/answers/${id}/draft`, { edit, data: { ...data, ...change } })
  if (response.statusCode !== 200) throw new Error(`${id} is not saved: ${response.body.slice(0, 800)}`)
}

/** Performs an action as the page would. */
export async function act(
  product: OpenedProduct,
  person: Person,
  id: string,
  action: string,
  body: object = {},
): Promise<void> {
  const { edit } = await product.stored(id)
  const response = await person.post(`/answers/${id}/actions/${action}`, { edit, passWarnings: true, ...body })
  if (response.statusCode !== 200) throw new Error(`${action} of ${id} is refused: ${response.body.slice(0, 1500)}`)
}

/** A real file to upload. */
export async function evidenceFile(name: string): Promise<string> {
  const document = await PDFDocument.create()
  document.addPage()
  const path = join(tmpdir(), name)
  await writeFile(path, await document.save())
  return path
}
