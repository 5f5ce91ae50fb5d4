import { ElementHandle } from 'puppeteer-core'
import { takePicture, type Reader } from './reader.ts'

/**
 * What a person gives the fields with these labels: a text or number as typed, a day from the year on (`۱۴۰۵/۰۲/۳۰`), the words of an
 * option, the path of a file; several options as a list; the fields of a group once more by their labels.
 */
export interface Entries {
  [label: string]: string | readonly string[] | Entries
}

/** The drawer or dialog in front of the page. */
export const frontSelector = 'dialog[open]'

type Given = Entries[string]
type Kind = 'group' | 'day' | 'choices' | 'list' | 'picker' | 'file' | 'text'

/** Fills the fields one after the other by mouse and keyboard, each found by its label in the section, drawer or dialog in front. */
export async function fill(reader: Reader, entries: Entries, group: ElementHandle | null = null): Promise<void> {
  for (const [label, given] of Object.entries(entries)) {
    const control = await labelled(reader, group, label)
    await control.evaluate((each) => each.scrollIntoView({ block: 'center' }))
    await give(reader, control, given)
  }
}

// Runs in the page.
const controlOf = (group: Element | null, front: string, wanted: string) => {
  const within = group ?? document.querySelector(front) ?? document.querySelector('.worksheet-section')
  if (!within) return null
  for (const label of within.querySelectorAll('label, legend, .field-label')) {
    const words = label.cloneNode(true) as Element
    words.querySelectorAll('.field-required').forEach((mark) => mark.remove())
    if (words.textContent.trim() !== wanted) continue
    if (label instanceof HTMLLegendElement) return label.closest('fieldset')
    if (label instanceof HTMLLabelElement && label.control) return label.control
    const named = label.id && within.querySelector(`[aria-labelledby~="${label.id}"]`)
    if (named) return named
  }
  return null
}

/** The control a label belongs to, as a screen reader finds it; waits for fields that come with an answer. */
async function labelled({ page }: Reader, group: ElementHandle | null, name: string): Promise<ElementHandle> {
  const found = await page.waitForFunction(controlOf, {}, group, frontSelector, name).catch(async (cause: unknown) => {
    await takePicture(page, 'failed')
    throw new Error(`No field is labelled ${name}; see failed.png`, { cause })
  })
  return found as ElementHandle
}

const kindOf = (control: ElementHandle): Promise<Kind> =>
  control.evaluate((each) => {
    if (each.matches('fieldset')) return 'group'
    if (each.querySelector('[role=spinbutton]')) return 'day'
    if (each.querySelector('input[type=radio], input[type=checkbox]')) return 'choices'
    if (each.matches('select')) return 'list'
    if (each.matches('[role=combobox]') || each.querySelector('[role=combobox]')) return 'picker'
    return each.matches('input[type=file]') ? 'file' : 'text'
  })

async function give(reader: Reader, control: ElementHandle, given: Given): Promise<void> {
  const kind = await kindOf(control)
  if (typeof given === 'object' && !isList(given)) return fill(reader, given, control)
  for (const text of isList(given) ? given : [given]) await givers[kind](reader, control, text)
}

// Runs in the page: the box whose words, its description and a code beside them apart, are these.
const optionOf = (choices: Element, words: string) =>
  [...choices.querySelectorAll('.choice')].find((each) =>
    each.querySelector('span')?.firstChild?.textContent?.split(' – ').includes(words),
  ) ?? null

// Runs in the page. Beside its title an option may bear a code.
const valueOf = (list: Element, words: string) =>
  [...(list as HTMLSelectElement).options].find((each) => each.text.split(' – ').includes(words))?.value

const isList = (given: Given): given is readonly string[] => Array.isArray(given)

type Giver = (reader: Reader, control: ElementHandle, text: string) => Promise<void>

const type: Giver = async ({ page }, control, text) => {
  await control.click()
  await control.focus()
  await page.keyboard.down('Control')
  await page.keyboard.press('a')
  await page.keyboard.up('Control')
  await page.keyboard.type(text)
  await page.keyboard.press('Tab')
}

/** One for each kind of control. */
const givers: Record<Kind, Giver> = {
  text: type,
  group: () => Promise.reject(new Error('A group of fields is filled by its labels')),
  async day({ page }, control, text) {
    const first = await control.$('[role=spinbutton]')
    await first?.click()
    // While a message above makes room for itself the click may meet what stands beside.
    await first?.focus()
    await page.keyboard.type(text.replaceAll('/', ''))
    await page.keyboard.press('Tab')
  },
  async choices({ page }, control, text) {
    const option = await control.evaluateHandle(optionOf, text)
    if (!(option instanceof ElementHandle)) throw new Error(`There is no choice ${text}`)
    const box = (await option.$('input')) as ElementHandle<HTMLInputElement>
    const before = await box.evaluate(({ checked }) => checked)
    await option.click()
    // Faster than any hand, the click may miss a box that a message above pushes down.
    const isTurned = page.waitForFunction((each, was) => each.checked !== was, { timeout: 1000 }, box, before)
    if (await isTurned.then(() => true).catch(() => false)) return
    await box.focus()
    await page.keyboard.press('Space')
  },
  async list({ page }, control, text) {
    // Options that data give come with the data.
    const value = await page.waitForFunction(valueOf, { timeout: 5_000 }, control, text).catch((cause: unknown) => {
      throw new Error(`The list does not offer ${text}`, { cause })
    })
    await control.select((await value.jsonValue()) ?? '')
  },
  async picker({ page }, control, text) {
    // The box of several that are picked stands under them.
    await ((await control.$('[role=combobox]')) ?? control).click()
    await page.keyboard.type(text)
    await page.locator(`[role=option] ::-p-text(${text})`).click()
  },
  async file(_, control, path) {
    await (control as ElementHandle<HTMLInputElement>).uploadFile(path)
  },
}
