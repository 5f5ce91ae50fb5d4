import { fontCss } from './fonts.ts'
import { escape } from './helpers/helper.ts'
import type { PrintDocument } from './printer.ts'

// On the screen there are no pages: no page numbers, and the content stands on a sheet.
const screen = `@media screen{html{background:#e9e6df}body{max-inline-size:190mm;margin:8mm auto;padding:14mm;background:#fff;box-shadow:0 1px 6px #0003}[data-page-of]{display:none}}`

/** A document as a page of its own for a frame of the user interface; the server forbids it script and network. */
export async function previewPage(document: PrintDocument): Promise<string> {
  const { title, language, direction, css, body } = document
  return `<!doctype html><html lang="${escape(language)}" dir="${direction}"><head><meta charset="utf-8"><title>${escape(title)}</title><style>${await fontCss()}</style><style>${css}</style><style>${screen}</style></head><body>${body}</body></html>`
}
