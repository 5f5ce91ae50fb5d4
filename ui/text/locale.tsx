import { createContext, useContext, useLayoutEffect, useMemo, type ReactNode } from 'react'
import { fillWords } from '../../engine/core/fillWords.ts'
import type { Language, Words } from '../../engine/core/model.ts'
import { formatBytes, formatDay, formatInstant, formatList, formatNumber, formatPeriod, formatPlain } from './format.ts'
import { localeWords, type LocaleWord } from './localeWords.ts'
import { wordsIn } from './words.ts'

export interface Locale {
  language: Language
  dir: 'rtl' | 'ltr'
  /** A word of the interface; numbers among the parameters are written in the digits of the language. */
  say: (word: LocaleWord, params?: Record<string, string | number>) => string
  /** Words of the configuration. */
  words: (words: Words | undefined) => string
  number: (value: number) => string
  /** Without separators. */
  plain: (value: number) => string
  day: (iso: string) => string
  instant: (iso: string) => string
  period: (period: string | number) => string
  bytes: (bytes: number) => string
  /** «الف، ب و پ» or "a, b and c". */
  list: (items: readonly string[]) => string
  compare: (a: string, b: string) => number
}

/** Everything a reader's language decides. */
export function localeOf(language: Language): Locale {
  const at = language === 'fa' ? 0 : 1
  const collator = new Intl.Collator(language)
  const inDigits = (value: string | number) => (typeof value === 'number' ? formatNumber(value, language) : value)
  return {
    language,
    dir: language === 'fa' ? 'rtl' : 'ltr',
    say: (word, params = {}) => fillWords(localeWords[word][at], params, inDigits),
    words: (words) => wordsIn(words, language),
    number: (value) => formatNumber(value, language),
    plain: (value) => formatPlain(value, language),
    day: (iso) => formatDay(iso, language),
    instant: (iso) => formatInstant(iso, language),
    period: (period) => formatPeriod(period, language),
    bytes: (bytes) => formatBytes(bytes, language),
    list: (items) => formatList(items, language),
    compare: collator.compare,
  }
}

const LocaleContext = createContext<Locale>(localeOf('fa'))

/** Gives the language to all below and keeps `lang` and `dir` of the page in step. */
export function LocaleProvider({ language, children }: { language: Language; children: ReactNode }) {
  const locale = useMemo(() => localeOf(language), [language])
  useLayoutEffect(() => {
    document.documentElement.lang = locale.language
    document.documentElement.dir = locale.dir
  }, [locale])
  return <LocaleContext value={locale}>{children}</LocaleContext>
}

export const useLocale = (): Locale => useContext(LocaleContext)
