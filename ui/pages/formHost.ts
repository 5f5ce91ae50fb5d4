import { useMemo } from 'react'
import { normalizeText } from '../../engine/core/text.ts'
import type { Framework } from '../../engine/http/api.generated.ts'
import { address, api } from '../api.ts'
import type { FormHost } from '../form/host.tsx'
import { useLocale, type Locale } from '../text/locale.tsx'
import { answerName } from './answerName.ts'
import { useFramework, worksheetOf } from './framework.ts'

const found = 20

function hostFor(framework: Framework, answerId: string, locale: Locale): FormHost {
  const { words } = locale
  return {
    async lookupAnswers(worksheet, text) {
      const page = await api.answers({ worksheet, text, offset: 0, limit: found })
      const entry = worksheetOf(framework, worksheet)
      return page.items.map((row) => ({
        value: row.id,
        title: answerName(row, entry, locale),
        note: `${row.id} · ${words(entry?.states[row.state]?.title)}`,
      }))
    },
    async lookupAgencies(text) {
      const wanted = normalizeText(text)
      return framework.agencies
        .map((agency) => ({ value: agency.code, title: words(agency.title), note: agency.code }))
        .filter(({ value, title }) => normalizeText(title).includes(wanted) || value.includes(wanted))
        .slice(0, found)
    },
    upload: (file) => api.upload(file),
    fileUrl: (file) => address.file(file, answerId),
    answerUrl: (id) => `/answers/${encodeURIComponent(id)}`,
    assess: (data) => api.assess(answerId, data),
  }
}

/** What the form of an answer needs of the server. */
export function useAnswerHost(answerId: string): FormHost {
  const framework = useFramework()
  const locale = useLocale()
  return useMemo(() => hostFor(framework, answerId, locale), [framework, answerId, locale])
}
