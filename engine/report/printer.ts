/** A document for the warm printing page: no script, no network, fonts already loaded. */
export interface PrintDocument {
  title: string
  language: string
  direction: 'rtl' | 'ltr'
  /** Complete CSS besides the fonts. */
  css: string
  /**
   * HTML of the body. An element with `data-page-of="<id>"` receives the number of the page on which the element of that
   * id falls; it costs a second print.
   */
  body: string
}

export interface PrintOptions {
  /** Milliseconds after which the page is closed and PRINT_TIMEOUT thrown. */
  timeout?: number
  /** Attached to the PDF as data.json; the PDF is then rewritten with object streams, a third of the size. */
  data?: unknown
}

export interface Printer {
  print(document: PrintDocument, options?: PrintOptions): Promise<Uint8Array>
  close(): Promise<void>
}
