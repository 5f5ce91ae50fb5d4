const persian = '۰۱۲۳۴۵۶۷۸۹'
const arabic = '٠١٢٣٤٥٦٧٨٩'

/** Persian and Arabic digits of typed text as ASCII: patterns of codes and numbers know no other. */
export const asciiDigits = (text: string): string =>
  text.replace(/[۰-۹٠-٩]/g, (digit) => String(persian.includes(digit) ? persian.indexOf(digit) : arabic.indexOf(digit)))

/** Arabic yeh and kaf, which some keyboards give, as the Persian letters; other text stays as typed. */
export const persianLetters = (text: string): string => text.replace(/[يى]/g, 'ی').replace(/ك/g, 'ک')

/** A typed number with any digits and separators; text that is no number comes back as text, so that validation can say so. */
export function parseNumber(text: string): number | string | undefined {
  const plain = asciiDigits(text)
    .replace(/[٬,،\s\u200e\u200f]/g, '')
    .replace(/[٫/]/g, '.')
    .replace(/[−–]/g, '-')
    .replace(/[٪%]$/, '')
  if (plain === '') return undefined
  const value = Number(plain)
  return Number.isFinite(value) ? value : text
}
