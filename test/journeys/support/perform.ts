import { fill, frontSelector, type Entries } from './entries.ts'
import type { Reader } from './reader.ts'

interface Asked {
  /** What the dialog asks for. */
  entries?: Entries
  /** Name of the screenshot of the dialog. */
  picture?: string
}

const confirmation = '.dialog :is(.button-primary, .button-danger)'

/** Presses an action of the page, gives what its dialog asks for, confirms and waits until it is done. */
export async function perform(reader: Reader, action: string, { entries = {}, picture }: Asked = {}): Promise<void> {
  await reader.click('button', action)
  await reader.find('dialog', action)
  await fill(reader, entries)
  if (picture) await reader.inspect(picture)
  await reader.press(confirmation)
  await reader.see(`انجام شد: ${action}`)
}

/** Presses an action that something stands against, and sees why, in the dialog or beside the field. */
export async function seeRefused(reader: Reader, action: string, why: string, picture?: string): Promise<void> {
  await reader.click('button', action)
  await reader.see(why)
  if (picture) await reader.inspect(picture)
  if (!(await reader.page.$(frontSelector))) return
  await reader.click('button', 'انصراف')
  await reader.page.waitForSelector(frontSelector, { hidden: true })
}

/** Goes to a section of the worksheet by its step. */
export async function goToSection(reader: Reader, title: string): Promise<void> {
  await reader.press(`.stepper ::-p-text(${title})`)
  await reader.find('heading', title)
}
