import { readXlsx } from 'hucre/xlsx'
import { Failure } from '../core/failure.ts'
import type { BookStamp, RawBook } from './book.ts'
import { checkPackage } from './checkPackage.ts'
import { sheetNames } from './excelWords.ts'
import type { RawCell } from './readCell.ts'

/** Lines of a sheet that are read at most, heads included. */
export const mostLines = 50_000

/** A workbook as plain cells. Formulas give the value they were stored with; nothing is computed, no link is followed. FILE_NOT_A_WORKBOOK. */
export async function readBook(bytes: Uint8Array): Promise<RawBook> {
  checkPackage(bytes)
  const book = await readXlsx(bytes, { maxRows: mostLines + 1 }).catch((cause: unknown) => {
    throw new Failure('FILE_NOT_A_WORKBOOK', {}, { cause })
  })
  const sheets = book.sheets.map(({ name, rows }) => ({ name, lines: rows as RawCell[][] }))
  if (sheets.some(({ lines }) => lines.length > mostLines))
    throw new Failure('WORKBOOK_TOO_LARGE', { limit: mostLines })
  const stampSheet = sheets.find(({ name }) => name === sheetNames.stamp)
  return {
    stamp: stampOf(
      new Map((stampSheet?.lines ?? []).map(([name, value]) => [String(name), value])),
      book.properties?.custom ?? {},
    ),
    sheets: sheets.filter((sheet) => sheet !== stampSheet && sheet.name !== sheetNames.lists),
  }
}

/** Custom properties of a workbook that carry its stamp. */
export const stampProperties = {
  worksheet: 'KarbargWorksheet',
  version: 'KarbargVersion',
  field: 'KarbargField',
} as const

/** The stamp of the hidden sheet, else that of the properties: some programs drop one, some the other. */
function stampOf(sheet: Map<string, unknown>, custom: Record<string, unknown>): BookStamp {
  const said = (name: keyof typeof stampProperties) => sheet.get(name) ?? custom[stampProperties[name]]
  const [worksheet, version, field] = [said('worksheet'), Number(said('version')), said('field')]
  return {
    ...(typeof worksheet === 'string' ? { worksheet } : {}),
    ...(Number.isInteger(version) && version > 0 ? { version } : {}),
    ...(typeof field === 'string' && field !== '' ? { field } : {}),
  }
}
