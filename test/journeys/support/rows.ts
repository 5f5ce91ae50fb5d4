import { fill, frontSelector, type Entries } from './entries.ts'
import type { Reader } from './reader.ts'

const inPersian = (number: number) => number.toLocaleString('fa-IR', { useGrouping: false })
const drawerOf = (reader: Reader, list: string, row: number) => reader.find('dialog', `${list}: ردیف ${inPersian(row)}`)

/** Closes the drawer of the last row and waits until it is gone. */
async function keep(reader: Reader): Promise<void> {
  await reader.click('button', 'ثبت ردیف')
  await reader.page.waitForSelector(frontSelector, { hidden: true })
}

/** Adds rows to a list, each in the drawer. */
export async function addRows(reader: Reader, list: string, rows: readonly Entries[], present = 0): Promise<void> {
  await reader.click('button', `افزودن ردیف: ${list}`)
  for (const [at, row] of rows.entries()) {
    if (at > 0) await reader.click('button', 'ثبت و ردیف بعدی')
    await drawerOf(reader, list, present + at + 1)
    await fill(reader, row)
  }
  await keep(reader)
}

/** Fills rows that stand in a list already, from the first on, each in the drawer. */
export async function fillRows(reader: Reader, list: string, rows: readonly Entries[]): Promise<void> {
  await reader.press(`[role=table][aria-label="${list}"] [aria-label="ویرایش ردیف ۱"]`)
  for (const [at, row] of rows.entries()) {
    if (at > 0) await reader.click('button', 'بعدی')
    await drawerOf(reader, list, at + 1)
    await fill(reader, row)
  }
  await keep(reader)
}

/** Fills cells of the rows that stand in a list, in place. */
export async function fillCells(reader: Reader, rows: readonly Readonly<Record<string, string>>[]): Promise<void> {
  for (const [at, row] of rows.entries())
    for (const [column, text] of Object.entries(row)) {
      const name = `${column} ردیف ${inPersian(at + 1)}`
      const isList = await reader.page.$(`select[aria-label="${name}"]`)
      await (isList ? reader.choose(name, text) : reader.type(name, text))
    }
}
