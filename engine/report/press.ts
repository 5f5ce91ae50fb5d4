import { groupMemory } from './memory.ts'
import { type BrowserOptions, type LaunchedBrowser, launchBrowser } from './browser.ts'
import { lockedSwitches, openWarmPage, type WarmPage } from './warmPage.ts'

/** One browser with its warm pages, used until it is renewed. */
export interface Press {
  take(): Promise<PressPage>
  /** Puts a page back after a print; a page that failed or is worn is closed instead. */
  putBack(page: PressPage, failed: boolean): Promise<void>
  isConnected(): boolean
  /** True when it printed or grew enough to be replaced by a fresh one. */
  isWorn(): Promise<boolean>
  close(): Promise<void>
}

export interface PressPage extends WarmPage {
  prints: number
}

export interface PressLimits {
  /** Prints after which a page is opened afresh. */
  pagePrints: number
  /** Prints, and MiB, after which the browser is started afresh. */
  browserPrints: number
  browserMemory: number
}

const closingTime = 2000 // ms a hung page is given to close before its process group is killed

/** Starts a browser with no page yet; pages are warmed when first needed. Fails with BROWSER_NOT_FOUND or BROWSER_NOT_STARTED. */
export async function startPress(fonts: string, limits: PressLimits, options: BrowserOptions = {}): Promise<Press> {
  const args = [...lockedSwitches, ...(options.args ?? [])]
  const launched = await launchBrowser({ ...options, args })
  const idle: PressPage[] = []
  let prints = 0

  const open = async (): Promise<PressPage> => ({ ...(await openWarmPage(launched.browser, fonts)), prints: 0 })

  return {
    take: async () => idle.pop() ?? open(),
    async putBack(page, failed) {
      page.prints++
      prints++
      if (!failed && page.prints < limits.pagePrints) idle.push(page)
      else await closePage(page, launched)
    },
    isConnected: () => launched.browser.connected,
    async isWorn() {
      if (prints >= limits.browserPrints) return true
      // Memory is read now and then: it takes some milliseconds.
      const pid = launched.browser.process()?.pid
      return prints % 50 === 49 && pid !== undefined && (await groupMemory(pid)) > limits.browserMemory
    },
    close: () => launched.close(),
  }
}

async function closePage(page: PressPage, launched: LaunchedBrowser) {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), closingTime)
  })
  const isClosed = await Promise.race([
    page.close().then(
      () => true,
      () => false,
    ),
    limit,
  ])
  clearTimeout(timer)
  if (!isClosed) await launched.kill()
}
