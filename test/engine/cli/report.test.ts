import { spawnSync } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readPdf } from '../report/readPdf.ts'
import { openExampleProduct } from '../../support/product.ts'

let data: string

function report(...args: string[]) {
  const run = spawnSync(process.execPath, ['engine/cli/karbarg.ts', 'report', ...args, '--data', data], {
    encoding: 'utf8',
  })
  return { code: run.status, out: run.stdout, err: run.stderr }
}

beforeAll(async () => {
  const product = await openExampleProduct({ isKept: true })
  data = join(product.folder, 'data')
  await product.close()
  return () => rm(product.folder, { recursive: true })
})

describe('karbarg report', () => {
  it('prints a record to a file with the rights of an account', async () => {
    const file = join(data, 'card.pdf')
    const { code, out } = report('DA-00101-1404-0001', '--as', 'auditor.00000', '--out', file, '--language', 'en')
    expect([code, out]).toEqual([0, expect.stringContaining('is written')])
    const pdf = await readPdf(new Uint8Array(await readFile(file)))
    expect(pdf.pages.join(' ')).toContain('IRD-00101-000001-05')
  })

  it('what an account may not see is not printed for it', () => {
    const { code, err } = report('DA-00102-1404-0001', '--as', 'unitExpert.00201', '--language', 'en')
    expect([code, err.trim()]).toEqual([1, 'Answer DA-00102-1404-0001 was not found.'])
  })

  it('without an account it says what is missing, in the reader’s language', () => {
    expect(report('plan-print', '--language', 'en')).toMatchObject({ code: 2, err: expect.stringContaining('--as') })
    expect(report('plan-print', '--language', 'fa').err).toContain('حساب')
  })
})
