import { jalaliToIso } from '../../../engine/core/calendar.ts'
import type { Answer } from '../../../engine/core/model.ts'
import { copyOfCountry, demoDay } from '../../support/demoCountry.ts'
import { openExampleProduct } from '../../support/product.ts'
import { builtInterface } from './builtInterface.ts'
import { journeyIn, type Journey } from './openJourney.ts'
import type { Reader } from './reader.ts'

/** What one looks for among the answers of the country. */
export interface Wanted {
  worksheet: string
  agency?: string
  state?: string
  period?: string
}

/** A journey through the demo country, which stands in the spring of 1405 when it begins. Accounts are `role-agency`. */
export interface CountryJourney extends Journey {
  /** Moves the clock to the morning of a Jalali day, `1405/07/01`. */
  onDay(jalaliDay: string): void
  /** A person at a browser, on a page (`/answers/…`) or at what waits in the worklist under these words. */
  sitDown(account: string, place: { page: string } | { work: string }): Promise<Reader>
  /** The answers that are wanted, the newest last. */
  found(wanted: Wanted): Promise<Answer[]>
  /** The newest of them; fails when there is none. */
  newest(wanted: Wanted): Promise<Answer>
}

/** Opens a copy of the demo country behind its socket. A first run seeds it: allow `openingTime`. */
export async function openCountry(): Promise<CountryJourney> {
  const ui = await builtInterface()
  const folder = await copyOfCountry()
  const product = await openExampleProduct({ folder, ui, now: `${demoDay}T09:00:00.000+03:30` })
  const journey = await journeyIn(product)

  async function found({ worksheet, agency, state, period }: Wanted): Promise<Answer[]> {
    const answers: Answer[] = []
    const filter = {
      worksheet,
      ...(agency ? { agencies: [agency] } : {}),
      ...(state ? { states: [state] } : {}),
      ...(period ? { period } : {}),
    }
    for await (const answer of product.store.answers(filter)) answers.push(answer)
    return answers.toSorted((a, b) => a.id.localeCompare(b.id))
  }

  return {
    ...journey,
    found,
    onDay(jalaliDay) {
      product.setNow(`${isoDay(jalaliDay)}T09:00:00.000+03:30`)
    },
    async sitDown(account, place) {
      const reader = await journey.seat(account)
      if ('page' in place) await reader.goTo(place.page)
      else await reader.press(`.work-link ::-p-text(${place.work})`)
      return reader
    },
    async newest(wanted) {
      const newest = (await found(wanted)).at(-1)
      if (!newest) throw new Error(`There is no answer ${JSON.stringify(wanted)}`)
      return newest
    },
  }
}

/** Milliseconds the opening may take where the country and the interface have to be made first. */
export const openingTime = 240_000

/** The ISO day of a Jalali one, `1405/07/01`. */
export function isoDay(jalaliDay: string): string {
  const [year = 0, month = 0, day = 0] = jalaliDay.split('/').map(Number)
  const iso = jalaliToIso({ year, month, day })
  if (!iso) throw new RangeError(`There is no day ${jalaliDay}`)
  return iso
}
