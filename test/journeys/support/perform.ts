import { fill, type Entries } from './entries.ts'
import type { Reader } from './reader.ts'

interface Asked {
  /** What the dialog asks for. */
  entries?: Entries
  /** Name of the screenshot of the dialog. */
  picture?: string
}

/** Presses an action of the page, gives what its dialog asks for, confirms and waits until it is done. */
export async function perform(reader: Reader, action: string, { entries = {}, picture }: Asked = {}): Promise<void> {
  await reader.click('button', action)
  await reader.find('dialog', action)
  await fill(reader, entries)
  if (picture) await reader.inspect(picture)
  await reader.press('.dialog .button-primary')
  await reader.see(`انجام شد: ${action}`)
}

/** Goes to a section of the worksheet by its step. */
export async function goToSection(reader: Reader, title: string): Promise<void> {
  await reader.press(`.stepper ::-p-text(${title})`)
  await reader.find('heading', title)
}
