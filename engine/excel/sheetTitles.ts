import type { Language } from '../core/model.ts'
import { inLanguage } from './excelWords.ts'
import type { Plan } from './plan.ts'

const longest = 31

/** Names of the sheets in order: titles without what spreadsheets forbid, at most 31 characters, each once. */
export function sheetTitles({ sheets }: Plan, language: Language): string[] {
  const taken = new Set<string>()
  return sheets.map((sheet) => {
    const title =
      inLanguage(sheet.title, language)
        .replaceAll(/[[\]:*?/\\']/g, ' ')
        .replace(/\s+/g, ' ')
        .trim() || 'Sheet'
    for (let n = 1; ; n++) {
      const mark = n === 1 ? '' : ` ${n}`
      const name = title.slice(0, longest - mark.length).trim() + mark
      if (taken.has(name.toLowerCase())) continue
      taken.add(name.toLowerCase())
      return name
    }
  })
}

const longestCell = 32_767

/** A text as a cell can hold it: what looks like an escape of the file format is escaped itself. Longer than a cell, it is cut. */
export const safeText = (text: string): string =>
  text.slice(0, longestCell).replaceAll(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
