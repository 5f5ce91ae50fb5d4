import type { AnswerData } from '../../engine/core/model.ts'
import type { Country, SeedAgency } from './country.ts'
import { after, jalali } from './days.ts'
import { habitOf } from './habits.ts'
import { stewardsOf } from './stewards.ts'
import { goOn, walk, type Step } from './walk.ts'
import { commonDatasets } from './words/common.ts'
import * as words from './words/glossary.ts'

/** How far a term has come. */
type TermStage = 'draft' | 'reviewed' | 'standard' | 'preferred' | 'superseded' | 'retired'

interface Word {
  title: string
  titleEn: string
  dataType: string
}

/** Titles of fields that the datasets of an agency have, each once: the keys of all datasets first, so that each is soon spoken of. */
function wordsOf({ domain }: SeedAgency): Word[] {
  const found = new Map<string, Word>()
  const datasets = [...domain.datasets, ...commonDatasets]
  for (const place of [0, 1, 2, 3])
    for (const field of datasets.flatMap(({ fields }) => fields[place] ?? [])) {
      const [name = '', ...rest] = field.replace('+', '').split(' ')
      const dataType = rest.pop() ?? 'string'
      const title = rest.join(' ')
      if (!found.has(title)) found.set(title, { title, titleEn: name.replaceAll('_', ' '), dataType })
    }
  return [...found.values()]
}

async function termData(country: Country, agency: SeedAgency, { title, titleEn, dataType }: Word): Promise<AnswerData> {
  const random = country.random(`term/${agency.code}/${title}`)
  const { unit } = random.pick(await stewardsOf(country, agency.code))
  return {
    termFa: title,
    termEn: titleEn,
    domain: agency.domain.missions[0] ?? '',
    definitionFa: words.definitions[dataType] ?? words.definitions['string'] ?? '',
    scopeNote: words.scope,
    representation: words.representation[dataType] ?? 'text',
    dataType,
    ...(dataType === 'code' ? { codeList: ['فعال', 'غیرفعال', 'نامشخص'] } : {}),
    ownerUnitCode: unit,
  }
}

const review: Step = { by: 'unitExpert', day: 4, action: 'review' }
const approve: Step = { by: 'unitHead', day: 9, action: 'approve' }
const path: Record<TermStage, Step[]> = {
  draft: [],
  reviewed: [review],
  standard: [review, approve],
  preferred: [review, approve, { by: 'orgPolicy', day: 40, action: 'promote' }],
  superseded: [review, approve],
  retired: [review, approve, { by: 'unitHead', day: 120, action: 'retire', remark: words.retirement }],
}

/** The glossary of an agency: mostly settled last year, some under way; a superseded term names its successor. */
export async function defineTerms(country: Country, agency: SeedAgency, place: number): Promise<void> {
  const habit = habitOf(agency)
  const { year, today } = country
  const settled: TermStage[] = ['standard', 'standard', 'preferred', 'standard', 'standard', 'standard', 'standard']
  const extra: TermStage[] = [place % 2 ? 'superseded' : 'retired', place % 3 ? 'draft' : 'reviewed']
  const count = habit === 'late' ? 1 : agency.parent ? 4 : 7
  const stages = [...settled.slice(0, count), ...(habit === 'late' ? ['draft' as const] : extra)]
  const begins = after(jalali(year - 1, 3, 6), place)
  const known = new Set<unknown>()
  for await (const { data } of country.store.answers({ worksheet: 'glossary-term', agencies: [agency.code] }))
    known.add(data['termFa'])
  const list = wordsOf(agency).filter(({ title }) => !known.has(title))
  let first = ''
  for (const [i, until] of stages.entries()) {
    const word = list[i]
    if (!word) return
    const isOld = until !== 'draft' && until !== 'reviewed'
    const day = isOld ? after(begins, i) : after(today, -14 - i)
    const data = await termData(country, agency, word)
    const story = {
      worksheet: 'glossary-term',
      agency,
      by: 'unitExpert',
      begins: day,
      data,
      key: `term/${agency.code}/${i}`,
    }
    const id = await walk(country, story, path[until])
    if (i === 0) first = id
    if (until === 'superseded')
      await goOn(country, id, { ...story, key: `${story.key}/end` }, [
        { by: 'unitHead', day: 90, save: { replacedByRef: first }, action: 'supersede' },
      ])
  }
}

/** Numbers of the terms in force of an agency by their title, to be linked from fields. */
export async function termsOf({ store }: Country, agency: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for await (const { id, data } of store.answers({
    worksheet: 'glossary-term',
    agencies: [agency],
    states: ['standard', 'preferred'],
  }))
    found.set(String(data['termFa']), id)
  return found
}
