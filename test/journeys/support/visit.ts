import type { CountryJourney } from './openCountry.ts'
import type { Reader } from './reader.ts'

/** Somebody sits down at a page, does something there and leaves. */
export async function visit(
  country: CountryJourney,
  account: string,
  page: string,
  walk: (reader: Reader) => Promise<void>,
): Promise<void> {
  const reader = await country.sitDown(account, { page })
  await walk(reader)
  await reader.close()
}

/** Begins an answer from the list of its worksheet; waits for the heading of the first section. */
export async function begin(reader: Reader, heading: string): Promise<void> {
  await reader.click('button', 'پاسخ تازه')
  await reader.find('heading', heading)
}
