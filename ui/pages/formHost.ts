import { useMemo } from 'react'
import { normalizeText } from '../../engine/core/text.ts'
import type { Framework } from '../../engine/http/api.generated.ts'
import { address, api } from '../api.ts'
import type { FormHost, LookupChoice } from '../form/host.tsx'
import { useLocale, type Locale } from '../text/locale.tsx'
import { answerName } from './answerName.ts'
import { agencyOf, useFramework, worksheetOf } from './framework.ts'

type Search = (text: string) => Promise<readonly LookupChoice[]>

/** A number names one answer, in whichever state it is. */
const answerNumber = /^[A-Z]{2}-\d{5}-\d{4}-\d{4,}$/

const found = 20

/** Answers of a worksheet by number or words, newest first: in the given states, in any, or in those that have not ended. */
export function lookupAnswers(
  framework: Framework,
  worksheet: string,
  locale: Locale,
  states?: readonly string[] | 'any',
): Search {
  const entry = worksheetOf(framework, worksheet)
  const all = Object.entries(entry?.states ?? {})
  const wanted = states === 'any' ? [] : (states ?? all.filter(([, state]) => state?.ended !== true).map(([id]) => id))
  // Who sees one agency alone need not be told whose it is.
  const agencyTitle = (code: string) =>
    framework.agencies.length > 1 ? locale.words(agencyOf(framework, code)?.title) : ''
  return async (text) => {
    const filter = answerNumber.test(text) ? [] : wanted.map((state) => `self.state:${state}`)
    const page = await api.answers({ worksheet, text, filter, sort: '-updatedAt', offset: 0, limit: found })
    return page.items.map((row) => ({
      value: row.id,
      title: answerName(row, entry, locale),
      note: [row.id, agencyTitle(row.agency), locale.words(entry?.states[row.state]?.title)]
        .filter(Boolean)
        .join(' · '),
    }))
  }
}

/** Agencies in the actor's reach by code or words. */
export function lookupAgencies({ agencies }: Framework, { words }: Locale): Search {
  return async (text) => {
    const wanted = normalizeText(text)
    return agencies
      .map((agency) => ({ value: agency.code, title: words(agency.title), note: agency.code }))
      .filter(({ value, title }) => normalizeText(title).includes(wanted) || value.includes(wanted))
      .slice(0, found)
  }
}

/** Worksheets the actor sees, by id or words, in the order of the stages. */
function lookupWorksheets({ worksheets }: Framework, { words }: Locale): Search {
  return async (text) => {
    const wanted = normalizeText(text)
    return worksheets
      .map(({ id, title }) => ({ value: id, title: words(title) }))
      .filter(({ value, title }) => normalizeText(title).includes(wanted) || value.includes(text))
      .slice(0, found)
  }
}

/** What the form of an answer needs of the server. */
export function useAnswerHost(answerId: string): FormHost {
  const framework = useFramework()
  const locale = useLocale()
  return useMemo(
    () => ({
      lookupAnswers: (worksheet, text, states) => lookupAnswers(framework, worksheet, locale, states)(text),
      hasAnswers: (worksheet) => worksheetOf(framework, worksheet) !== undefined,
      lookupAgencies: lookupAgencies(framework, locale),
      lookupWorksheets: lookupWorksheets(framework, locale),
      upload: (file) => api.upload(file),
      fileUrl: (file) => address.file(file, answerId),
      answerUrl: (id) => `/answers/${encodeURIComponent(id)}`,
      rowsFile: {
        url: (field) => address.rows(answerId, field, locale.language),
        read: (field, file) => api.readRowsOfFile(answerId, field, file),
      },
      assess: (data) => api.assess(answerId, data),
    }),
    [framework, answerId, locale],
  )
}
