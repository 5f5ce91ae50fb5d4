import { toLatinDigits } from './digits.ts'

const letters: Record<string, string> = { ي: 'ی', ى: 'ی', ك: 'ک' }

/** Arabic ya and kaf as the Persian letters; the length stays the same. */
export function toPersianLetters(text: string): string {
  return text.replace(/[يىك]/g, (letter) => letters[letter] ?? letter)
}

/**
 * Typed text as it is stored: composed (NFC), with Persian ya and kaf, without direction marks that word processors leave behind,
 * without space at its ends. The half-space (ZWNJ) and the digits stay as typed.
 */
export function normalizeInput(text: string): string {
  return toPersianLetters(text.normalize('NFC'))
    .replace(/[\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .replace(/\r\n?/g, '\n')
    .trim()
}

// Hamza is gone with the marks; ە is what is left of ۀ.
const variants: Record<string, string> = { ٱ: 'ا', ة: 'ه', ە: 'ه' }

/**
 * Text for searching, the same for all ways of writing it: Arabic and Persian letters, digits, elongation, vowel signs, hamza, hyphens, upper and
 * lower case. A half-space is a space; to `searchText` in search.ts neither makes a difference.
 */
export function normalizeText(text: string): string {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC')
  return toLatinDigits(toPersianLetters(folded))
    .replace(/[ٱةە]/g, (letter) => variants[letter] ?? letter)
    .replace(/[ـ\u200B\u200D-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\s\u200C]+/g, ' ')
    .toLowerCase()
    .trim()
}
