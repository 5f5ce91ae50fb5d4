import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildVersion } from '../../../engine/catalogue/buildVersion.ts'
import { readSources } from '../../../engine/catalogue/readSources.ts'
import { isSetByEngine } from '../../../engine/core/setByEngine.ts'
import { withoutBlanks } from '../../../engine/core/visibility.ts'
import type { Answer, Language, WorksheetVersion } from '../../../engine/core/model.ts'
import { applyRow, problemsOfRow } from '../../../engine/excel/applyRow.ts'
import { createExcel } from '../../../engine/excel/createExcel.ts'
import type { Excel } from '../../../engine/excel/excel.ts'
import { planAnswers } from '../../../engine/excel/planSheets.ts'
import { exampleAnswers } from '../../support/product.ts'

let excel: Excel
let versions: Map<string, WorksheetVersion>
let examples: Answer[]
beforeAll(async () => {
  excel = createExcel()
  const sources = await readSources({ forms: 'forms', reports: 'reports' })
  const built = Object.values(sources.worksheets).flatMap((source) => buildVersion(source, sources) ?? [])
  versions = new Map(built.map((version) => [version.id, version]))
  examples = await exampleAnswers('forms')
})
afterAll(() => excel.close())

const worksheets = readdirSync('forms', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['rubrics', 'vocabularies', 'workflows'].includes(entry.name))
  .map(({ name }) => name)

describe('every example of a worksheet comes back from a workbook as it went in', () => {
  it('for all worksheets there are', () => {
    expect(worksheets.length).toBeGreaterThanOrEqual(28)
    expect([...versions.keys()].toSorted()).toEqual(worksheets.toSorted())
  })

  it.each(worksheets.flatMap((id) => (['fa', 'en'] as Language[]).map((language) => [id, language] as const)))(
    '%s in %s',
    async (id, language) => {
      const version = versions.get(id)
      if (!version) throw new Error(`There is no worksheet ${id}`)
      const answers = examples.filter(({ worksheet }) => worksheet === id)
      expect(answers.length).toBeGreaterThan(0)
      const plan = planAnswers(version, { isExport: true })
      const rows = answers.map(({ id: number, data }) => ({ frame: { '#number': number }, data }))
      const bytes = await excel.write({ plan, language, rows, blankLines: 3 })
      const read = await excel.read(bytes, [plan])
      expect(read).toMatchObject({ stamp: { worksheet: id, version: version.version }, lost: [], unknown: [] })
      expect(read.rows).toHaveLength(answers.length)
      for (const [at, { data }] of answers.entries()) {
        const row = read.rows[at]
        if (!row) throw new Error(`Row ${at} is missing`)
        expect(problemsOfRow(row)).toEqual([])
        // What the engine sets is never taken from a file.
        const set = Object.fromEntries(Object.entries(data).filter(([field]) => isSetByEngine(version, field)))
        expect(withoutBlanks(applyRow(plan, row, set))).toEqual(withoutBlanks(data))
      }
    },
  )
})
