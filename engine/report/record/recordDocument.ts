import type { Directory } from '../../core/directory.ts'
import { formatDate } from '../../core/calendar.ts'
import type { ChoiceTitles } from '../../core/choices.ts'
import type { Answer, Assessment, Catalogue, Language, Signature, WorksheetVersion } from '../../core/model.ts'
import { isFilled } from '../../core/paths.ts'
import { escape, missing } from '../helpers/helper.ts'
import { valueHelpers } from '../helpers/values.ts'
import { labelsFor } from '../labels.ts'
import { pageCss } from '../pageCss.ts'
import type { PrintDocument } from '../printer.ts'
import { type PrintState, wordsIn } from '../printState.ts'
import { printStyle } from '../printStyle.ts'
import { type PrintWord, printWords } from '../printWords.ts'
import { finished, watermark } from '../renderHtml.ts'
import type { Labels, ViewModel } from '../viewModel.ts'
import { sectionsHtml } from './recordHtml.ts'
import { choiceList, recordShape } from './recordShape.ts'
import { recordValue } from './recordValue.ts'

export interface RecordPrint {
  version: WorksheetVersion
  /** Its data without what the reader may not see. */
  answer: Answer
  /** Computed values and hidden fields; those kept in the answer when absent. */
  assessment?: Pick<Assessment, 'computed' | 'hidden'>
  /** Titles of codes taken from other data, by source. */
  choices?: ChoiceTitles
  catalogue: Catalogue
  directory: Directory
  /** Day of the print, ISO. */
  printedOn: string
}

/** The print of any answer, made from the schema of its worksheet alone. A draft until it bears a signature, where its workflow has one. */
export function recordDocument(print: RecordPrint, language: Language): PrintDocument {
  const { version, answer, catalogue, directory } = print
  const known = labelsFor([version], catalogue, directory)
  const labels = { ...known, codes: { ...known.codes, ...choiceCodes(print.choices ?? {}) } }
  const signs = Object.values(version.workflow.transitions).some((transition) => transition?.signs === true)
  const isDraft = signs ? answer.signatures.length === 0 : answer.state === version.workflow.initial
  const { agency, id, worksheet, state: stateName, revision } = answer
  const frame = {
    agency,
    answer: id,
    worksheet,
    state: stateName,
    revision,
    isDraft,
    printedOn: print.printedOn,
    signatures: [],
  }
  const state: PrintState = { language, labels, frame, charts: {}, words: {}, headings: [], shapes: {} }
  const title = wordsIn(labels.fields[version.id]?.[''], language)
  const model: ViewModel = { parameters: {}, data: {}, charts: {}, frame, labels, shapes: {} }
  const hidden = new Set(print.assessment?.hidden ?? [])
  const body = [
    masthead(title, print, state),
    sectionsHtml(recordShape(version), answer.data, { hidden }, state, 2),
    computedHtml(print, state),
    signaturesHtml(answer.signatures, state),
    remarksHtml(answer, state),
    historyHtml(answer, version, state),
  ]
  // All reports of a framework share its styles; without a report the engine's own stands alone.
  const styles = Object.values(Object.values(catalogue.reports)[0]?.styles ?? {})
  return {
    title: `${title} ${id}`,
    language,
    direction: language === 'fa' ? 'rtl' : 'ltr',
    css: finished([printStyle, pageCss({}, title, model, language), ...styles].join('\n')),
    body: finished(watermark(isDraft, language) + body.join('')),
  }
}

/** A code beside its title, as the form offers it. */
const choiceCodes = (choices: ChoiceTitles): Labels['codes'] =>
  Object.fromEntries(
    Object.entries(choices).map(([source, titles]) => [
      choiceList(source),
      Object.fromEntries(Object.entries(titles).map(([code, title]) => [code, { fa: `${code} – ${title}` }])),
    ]),
  )

const word = (state: PrintState, key: PrintWord) => printWords[state.language][key]

function masthead(title: string, { answer, printedOn }: RecordPrint, state: PrintState): string {
  const { labels, language } = state
  const pairs: [PrintWord, string][] = [
    ['answer', `<bdi dir="ltr">${escape(answer.id)}</bdi>`],
    ['state', escape(wordsIn(labels.codes[`${answer.worksheet}.state`]?.[answer.state], language))],
    ['revision', escape(valueHelpers.number(state, [answer.revision], noOptions, undefined))],
    ['printedOn', escape(formatDate(printedOn, language))],
  ]
  const agency = escape(wordsIn(labels.agencies[answer.agency], language) || answer.agency)
  const list = pairs.map(([key, value]) => `<div><dt>${word(state, key)}</dt><dd>${value}</dd></div>`).join('')
  return `<header class="masthead"><p class="agency">${agency}</p><h1>${escape(title)}</h1><dl class="pairs">${list}</dl></header>`
}

const noOptions = { fn: () => '', inverse: () => '', hash: {} }

function heading(key: PrintWord, state: PrintState): string {
  return `<h2>${word(state, key)}</h2>`
}

const table = (head: string[], rows: string[][]) =>
  `<table><thead><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`

const kinds = {
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  string: 'text',
  array: 'text',
} as const

/** A computed value has no schema that would call it a period. */
const halfYear = /^1[34]\d{2}-H[12]$/

function computedHtml({ version, answer, assessment }: RecordPrint, state: PrintState): string {
  const values = assessment?.computed ?? answer.computed
  const rows = Object.entries(version.rules.computed ?? {}).flatMap(([name, computed]) => {
    const value = values[name]
    if (!computed || computed.type === 'object' || !isFilled(value)) return []
    const title = wordsIn(state.labels.fields[version.id]?.[`computed.${name}`], state.language)
    const codes = computed.vocabulary
    const kind = codes ? 'code' : halfYear.test(String(value)) ? 'period' : kinds[computed.type]
    const isList = computed.type === 'array'
    const shown = recordValue({ name, path: name, kind, isList, ...(codes ? { codes } : {}) }, value, state)
    return [`<div><dt>${escape(title)}</dt><dd>${shown}</dd></div>`]
  })
  return rows.length === 0
    ? ''
    : `<section>${heading('computed', state)}<dl class="pairs">${rows.join('')}</dl></section>`
}

function signaturesHtml(signatures: Signature[], state: PrintState): string {
  if (signatures.length === 0) return ''
  const boxes = signatures.map(({ role, fullName, positionTitle, onBehalfOf, signedOn, sha256, letter }) => {
    const lines = [
      `<p class="signer">${escape(fullName)}</p>`,
      `<p>${escape(positionTitle)}</p>`,
      onBehalfOf
        ? `<p>${word(state, 'onBehalf')} ${escape(onBehalfOf.fullName)}، ${escape(onBehalfOf.positionTitle)}</p>`
        : '',
      `<p>${escape(formatDate(signedOn, state.language))}</p>`,
      letter ? `<p>${word(state, 'letter')} ${escape(letter.number)}</p>` : '',
      sha256 ? `<p class="hash">${word(state, 'hash')} <bdi dir="ltr">${escape(sha256)}</bdi></p>` : '',
    ]
    return `<div class="signature"><p class="role">${escape(wordsIn(state.labels.codes['role']?.[role], state.language) || role)}</p>${lines.join('')}</div>`
  })
  return `<section>${heading('signatures', state)}<div class="signatures">${boxes.join('')}</div></section>`
}

function remarksHtml({ remarks, worksheet }: Answer, state: PrintState): string {
  if (remarks.length === 0) return ''
  const rows = remarks.map(({ path, text, byName, by, reply }) => {
    const key = path.replace(/^\//, '').replaceAll(/\/\d+/g, '[]').replaceAll('/', '.')
    const field = wordsIn(state.labels.fields[worksheet]?.[key], state.language) || key
    return [escape(field), escape(reply ? `${text} — ${reply}` : text), escape(byName ?? by)]
  })
  return `<section>${heading('remarks', state)}${table([word(state, 'field'), word(state, 'remark'), word(state, 'by')], rows)}</section>`
}

const comma = { fa: '، ', en: ', ' } satisfies Record<Language, string>

function historyHtml({ history }: Answer, version: WorksheetVersion, state: PrintState): string {
  if (history.length === 0) return ''
  const { labels, language } = state
  const hasRemarks = history.some(({ remark }) => remark)
  const rows = history.map(({ at, actorName, actor, role, action, to, remark }) => [
    escape(valueHelpers.instant(state, [at])),
    escape(wordsIn(labels.codes[`${version.id}.action`]?.[action], language) || action),
    escape(wordsIn(labels.codes[`${version.id}.state`]?.[to], language) || to),
    [actorName ?? actor, wordsIn(labels.codes['role']?.[role], language) || role]
      .map((text) => `<bdi>${escape(text)}</bdi>`)
      .join(comma[language]),
    ...(hasRemarks ? [remark ? escape(remark) : missing] : []),
  ])
  const columns = ['date', 'action', 'state', 'by', ...(hasRemarks ? (['remark'] as const) : [])] as const
  const head = columns.map((key) => word(state, key))
  return `<section>${heading('history', state)}${table(head, rows)}</section>`
}
