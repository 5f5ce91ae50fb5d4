import type { Browser } from 'puppeteer-core'
import { accountKind } from '../../../engine/actions/accounts.ts'
import { launchBrowser } from '../../../engine/report/browser.ts'
import { openExampleProduct, type OpenedProduct } from '../../support/product.ts'
import { builtInterface } from './builtInterface.ts'
import { openReader, type Reader, type ReaderOptions } from './reader.ts'

/** The product behind its socket with the built interface, and a browser in which persons can sit. */
export interface Journey {
  product: OpenedProduct
  address: string
  browser: Browser
  /** A person at a browser, signed in. */
  seat(account: string, options?: Omit<ReaderOptions, 'address' | 'account'>): Promise<Reader>
  close(): Promise<void>
}

/** One person of a small agency who fills worksheets and signs them too. */
export const filler = 'filler.00201'

/** Opens a journey among the examples; `now` is the instant of its clock. */
export async function openJourney(now: string): Promise<Journey> {
  const product = await openExampleProduct({ ui: await builtInterface(), now })
  await product.store.transaction(async (tx) =>
    tx.putDocument({
      kind: accountKind,
      id: filler,
      content: {
        fullName: 'نمونه نگارنده',
        positionTitle: 'مدیرکل',
        agency: '00201',
        roles: ['unitExpert', 'liaison', 'highestOfficial'],
        order: 999,
      },
    }),
  )
  return journeyIn(product)
}

/** A journey in an opened product; closing it closes the product. */
export async function journeyIn(product: OpenedProduct): Promise<Journey> {
  const address = await product.listen()
  const chromium = await launchBrowser()
  return {
    product,
    address,
    browser: chromium.browser,
    seat: (account, options) => openReader(chromium.browser, { ...options, address, account }),
    async close() {
      await chromium.close()
      await product.close()
    },
  }
}
