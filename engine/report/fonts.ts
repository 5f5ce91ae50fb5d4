import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const weights = { Regular: 400, Medium: 500, Bold: 700 }

// Vazirmatn lacks arrows, check marks and geometric shapes; without fonts of our own they fall to the machine's or vanish.
const symbols = [
  {
    family: 'Karbarg Arrows',
    file: 'noto-sans-symbols/files/noto-sans-symbols-symbols-400-normal.woff2',
    range: 'U+2190, U+2192, U+2194-23FF',
  },
  {
    family: 'Karbarg Arrows',
    file: 'noto-sans-symbols/files/noto-sans-symbols-latin-400-normal.woff2',
    range: 'U+2191, U+2193',
  },
  {
    family: 'Karbarg Shapes',
    file: 'noto-sans-symbols-2/files/noto-sans-symbols-2-symbols-400-normal.woff2',
    range: 'U+2300-2BFF, U+1F300-1FAFF',
  },
]

/** Families every print can use, in order; nothing of the machine's fonts is needed. */
export const fontStack = "Vazirmatn, 'Karbarg Arrows', 'Karbarg Shapes'"

/** CSS that embeds Vazirmatn in three weights and the symbols (800 kB; loaded once a warm page, never a report). */
export async function fontCss(): Promise<string> {
  const letters = Object.entries(weights).map(async ([name, weight]) =>
    face('Vazirmatn', weight, await dataUri(`vazirmatn/fonts/webfonts/Vazirmatn-${name}.woff2`)),
  )
  const others = symbols.map(async ({ family, file, range }) =>
    face(family, 400, await dataUri(`@fontsource/${file}`), range),
  )
  return (await Promise.all([...letters, ...others])).join('\n')
}

const face = (family: string, weight: number, uri: string, range?: string) =>
  `@font-face{font-family:'${family}';font-weight:${weight};src:url(${uri}) format("woff2")${range ? `;unicode-range:${range}` : ''}}`

async function dataUri(specifier: string): Promise<string> {
  const bytes = await readFile(fileURLToPath(import.meta.resolve(specifier)))
  return `data:font/woff2;base64,${bytes.toString('base64')}`
}
