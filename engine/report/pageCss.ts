import { formatNumber } from '../core/digits.ts'
import type { Language, ReportConfig } from '../core/model.ts'
import { fontStack } from './fonts.ts'
import { printWords } from './printWords.ts'
import { wordsIn } from './printState.ts'
import type { ViewModel } from './viewModel.ts'

/** A text in CSS; nothing in it can end the string. */
const quoted = (text: string) =>
  `"${text.replace(/["\\\n\r\f<>]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`

/** Margin boxes take the page's font and Persian digits; Chromium's header and footer templates give neither. */
export function pageCss(page: ReportConfig['page'], title: string, model: ViewModel, language: Language): string {
  const words = printWords[language]
  const [start, end] = language === 'fa' ? ['right', 'left'] : ['left', 'right']
  const digits = language === 'fa' ? ', persian' : ''
  const box = `font:8pt ${fontStack};color:#6f6a63;direction:${language === 'fa' ? 'rtl' : 'ltr'}`
  const number = `${quoted(`${words.page} `)} counter(page${digits}) ${quoted(` ${words.of} `)} counter(pages${digits})`
  const boxes = [
    `@top-${start}{content:${quoted(wordsIn(model.labels.agencies[model.frame.agency ?? ''], language))};${box}}`,
    `@top-${end}{content:${quoted(title)};${box}}`,
    `@bottom-${start}{content:${quoted(answerLine(model, language))};${box}}`,
    `@bottom-${end}{content:${number};${box}}`,
  ]
  const size = `${page?.size ?? 'A4'} ${page?.orientation ?? 'portrait'}`
  const cover = page?.cover
    ? '@page :first{margin:0;@top-left{content:none}@top-right{content:none}@bottom-left{content:none}@bottom-right{content:none}}'
    : ''
  return `@page{size:${size};margin:24mm 18mm 20mm;${boxes.join('')}}${cover}html{font-family:${fontStack}}`
}

/** Number, revision and state of the answer the print is of. */
export function answerLine({ frame, labels }: ViewModel, language: Language): string {
  if (frame.answer === undefined) return ''
  const words = printWords[language]
  const state = wordsIn(labels.codes[`${frame.worksheet}.state`]?.[frame.state ?? ''], language)
  const revision = frame.revision === undefined ? '' : `${words.revision} ${formatNumber(frame.revision, language)}`
  // The number is left to right wherever it stands.
  return [`\u2066${frame.answer}\u2069`, revision, state].filter(Boolean).join(' · ')
}
