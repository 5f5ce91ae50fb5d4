import { Failure } from '../core/failure.ts'
import type { BrowserOptions } from './browser.ts'
import { fontCss } from './fonts.ts'
import { type PressLimits, startPress } from './press.ts'
import { openPressRoom } from './pressRoom.ts'
import type { PrintDocument, Printer, PrintOptions } from './printer.ts'
import { readFonts } from './readBack.ts'
import { createTurns, within } from './turns.ts'
import { createWorkerCalls } from './workerCalls.ts'

export interface PrinterOptions {
  browser?: BrowserOptions
  /** Pages printing at once. Two fill two cores; more do not help. */
  pages?: number
  /** Prints that may wait; beyond it PRINTER_BUSY is thrown. */
  waiting?: number
  /** Milliseconds a print may take when the caller does not say. */
  timeout?: number
  limits?: Partial<PressLimits>
  /** CSS of the fonts; absent: Vazirmatn and the symbols. */
  fonts?: string
}

// Memory stays flat after the first hundred prints of a page (500 measured); the ceilings are for what was not measured.
const standard: PressLimits = { pagePrints: 100, browserPrints: 1000, browserMemory: 1500 }

/**
 * Starts the browser and prints a test page, which is read back: without a font a PDF is blank and no error is raised.
 * Fails with BROWSER_NOT_FOUND, BROWSER_NOT_STARTED or PRINTER_NO_FONT. Its prints fail with PRINT_TIMEOUT, PRINTER_BUSY,
 * PRINTER_CLOSED or PRINT_FAILED.
 */
export async function createPrinter(options: PrinterOptions = {}): Promise<Printer> {
  const fonts = options.fonts ?? (await fontCss())
  const room = openPressRoom(() => startPress(fonts, { ...standard, ...options.limits }, options.browser))
  const turns = createTurns(options.pages ?? 2, options.waiting ?? 200)
  const finisher = createWorkerCalls<{ pdf: Uint8Array; data: string }, Uint8Array>(
    new URL('./finishPdf.worker.ts', import.meta.url),
    { timeout: 120_000, heap: 2048 },
  )
  let isClosed = false

  const printOnce = (document: PrintDocument, timeout: number) =>
    room.use((page) => within(timeout, page.print(document), new Failure('PRINT_TIMEOUT', { timeout })))

  async function printOrRepeat(document: PrintDocument, timeout: number): Promise<Uint8Array> {
    try {
      return await printOnce(document, timeout)
    } catch (error) {
      if (error instanceof Failure) throw error
      // The page or the browser may have been lost by an earlier or a neighbouring print: once more on a fresh one.
      return printOnce(document, timeout)
    }
  }

  const printer: Printer = {
    async print(document, { timeout = options.timeout ?? 60_000, data }: PrintOptions = {}) {
      if (isClosed) throw new Failure('PRINTER_CLOSED')
      const pdf = await turns(() => printOrRepeat(document, timeout)).catch(asFailure)
      if (data === undefined) return pdf
      const reply = await finisher.call({ pdf, data: JSON.stringify(data) }).catch(asFailure)
      if ('error' in reply) throw new Failure('PRINT_FAILED', { reason: reply.error.message })
      return reply.value
    },
    async close() {
      isClosed = true
      await Promise.all([finisher.close(), room.close()])
    },
  }
  try {
    await printTestPage(printer)
  } catch (error) {
    await printer.close()
    throw error
  }
  return printer
}

function asFailure(cause: unknown): never {
  throw cause instanceof Failure ? cause : new Failure('PRINT_FAILED', { reason: String(cause) }, { cause })
}

async function printTestPage(printer: Printer) {
  const body = 'کاربرگ'
  const css = 'body{font-family:Vazirmatn}'
  const fonts = await readFonts(await printer.print({ title: '', language: 'fa', direction: 'rtl', css, body }))
  const isReadable = fonts.some(
    ({ name, isEmbedded, characters }) =>
      isEmbedded && name.includes('Vazirmatn') && [...body].every((letter) => characters.includes(letter)),
  )
  if (!isReadable) throw new Failure('PRINTER_NO_FONT')
}
