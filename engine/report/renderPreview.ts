import { escape } from './helpers/helper.ts'
import { fontCss } from './fonts.ts'
import type { PrintDocument } from './printer.ts'

// The same policy as on the printing page; a preview runs no script and loads nothing.
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"

// On a screen a page is a sheet on a grey ground; page numbers are known only to paper.
const screenCss = `@media screen{html{background:#e7e3dc}body{max-width:210mm;margin:8mm auto;padding:20mm 18mm;background:#fff;box-shadow:0 0 4mm rgb(0 0 0/.15)}
.cover{height:auto;min-height:150mm;margin:-20mm -18mm 10mm}[data-page-of]{visibility:hidden}.watermark{position:absolute;height:297mm}}`

let fonts: Promise<string> | undefined

/** A print as an HTML page of its own for a sandboxed frame. */
export async function renderPreview(document: PrintDocument): Promise<string> {
  fonts ??= fontCss()
  const { title, language, direction, css, body } = document
  return `<!doctype html>
<html lang="${escape(language)}" dir="${direction}">
<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>${escape(title)}</title>
<style>${await fonts}</style><style>${inStyle(css)}
${screenCss}</style></head>
<body>${body}</body>
</html>`
}

/** CSS that cannot end the element it stands in. */
const inStyle = (css: string) => css.replace(/<\/(?=style)/gi, '<\\/')
