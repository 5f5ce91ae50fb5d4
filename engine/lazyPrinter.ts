import type { Printer } from './report/printer.ts'

/** A printer whose browser starts when it is first needed, or when `warm` is called; a start that failed is tried again. */
export function lazyPrinter(open: () => Promise<Printer>): Printer & { warm(): Promise<void> } {
  let opened: Promise<Printer> | undefined
  const printer = () => {
    opened ??= open().catch((error: unknown) => {
      opened = undefined
      throw error
    })
    return opened
  }
  return {
    print: async (document, options) => (await printer()).print(document, options),
    warm: async () => void (await printer()),
    close: async () => void (await opened?.then((started) => started.close())),
  }
}
