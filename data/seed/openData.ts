import type { Answer, AnswerData } from '../../engine/core/model.ts'
import type { Country, SeedAgency } from './country.ts'
import { after, jalali } from './days.ts'
import { habitOf } from './habits.ts'
import { walk, type Step } from './walk.ts'
import * as words from './words/openData.ts'

/** How far an entry of the open data map has come. */
type OpenStage = 'draft' | 'unitApproved' | 'authorised' | 'published' | 'publishedLate' | 'closedDecided' | 'withdrawn'

const approve: Step = { by: 'unitHead', day: 4, action: 'approve' }
const authorise: Step = { by: 'highestOfficial', day: 8, action: 'authorise', letter: true }

function pathTo(until: OpenStage, begins: string, term: number, url: string): Step[] {
  const day = until === 'publishedLate' ? term + 20 : term - 6
  const release = { publishedUrl: url, publishedOn: after(begins, day - 3), usesUri: false, linked: false }
  const publish: Step = { by: 'unitExpert', day, save: release, action: 'publish' }
  const withdraw: Step = { by: 'highestOfficial', day: day + 40, action: 'withdraw', remark: words.withdrawal }
  const paths: Record<OpenStage, Step[]> = {
    draft: [],
    unitApproved: [approve],
    authorised: [approve, authorise],
    published: [approve, authorise, publish],
    publishedLate: [approve, authorise, publish],
    withdrawn: [approve, authorise, publish, withdraw],
    closedDecided: [approve, { by: 'highestOfficial', day: 9, action: 'closeDecision', letter: true }],
  }
  return paths[until]
}

interface Entry {
  agency: SeedAgency
  place: number
  card: string
  begins: string
  /** Days from the beginning to the planned publication. */
  term: number
  until: OpenStage
}

async function mapEntry(country: Country, { agency, place, card, begins, term, until }: Entry): Promise<void> {
  const key = `open/${agency.code}/${place}`
  const random = country.random(key)
  const { data: about } = await country.play.answer(card)
  const score = () => random.between(3, 5)
  const decision: AnswerData =
    until === 'closedDecided'
      ? { decision: 'notOpen', closureReason: 'privacy', closureExplanation: words.closure }
      : {
          decision: 'open',
          licence: 'openAttribution',
          plannedOn: after(begins, term),
          formats: ['CSV', 'JSON'],
          updateFrequency: String(about['updateFrequency']),
          feedbackChannel: `opendata@sample-${agency.code}.example`,
          channel: words.channel,
        }
  const data: AnswerData = {
    datasetRef: card,
    publicTitleFa: String(about['titleFa']),
    highValueCategory: random.pick(['none', 'statistics', 'environment', 'mobility']),
    demand: [{ kind: 'informationRequests', count: random.between(3, 60), note: words.demand }],
    value: { transparency: score(), publicBenefit: score(), demand: score(), reuse: score() },
    feasibility: { quality: score(), privacy: score(), technical: score(), cost: score() },
    ...decision,
  }
  const url = `https://data.sample-${agency.code}.example/set-${place + 1}.csv`
  const story = { worksheet: 'open-data-entry', agency, by: 'unitExpert', begins, data, parent: card, key }
  await walk(country, story, pathTo(until, begins, term, url))
}

const isPublished = (stage?: OpenStage) => stage?.startsWith('published') === true || stage === 'withdrawn'

/** The open data map of an agency over its registered cards: what may be published, when, and what stays closed; article 4(t). */
export async function mapOpenData(country: Country, agency: SeedAgency, place: number, cards: string[]): Promise<void> {
  const habit = habitOf(agency)
  const { year, today, store } = country
  const open: Answer[] = []
  const closed: string[] = []
  const earliest = jalali(year - 1, 10, 2)
  for (const id of cards) {
    const card = await store.answer(id)
    if (card?.data['openDataCandidate'] === true && card.data['personalData'] === 'none') open.push(card)
    else if (card?.data['classification'] === 'ordinary') closed.push(id)
  }
  open.sort((a, b) => (a.createdOn < b.createdOn ? -1 : 1))
  const second: OpenStage[] = ['publishedLate', 'withdrawn', 'published']
  const late: OpenStage[] = ['draft', 'unitApproved', 'authorised']
  const stages: OpenStage[] =
    habit === 'late'
      ? [late[place % 3] ?? 'draft']
      : ['published', second[place % 3] ?? 'published', late[place % 3] ?? 'draft']
  for (const [i, { id: card, createdOn }] of open.slice(0, stages.length).entries()) {
    const ready = after(createdOn > earliest ? createdOn : earliest, 12 + i)
    // A card that is registered only now cannot have been published in its time.
    const isDone = isPublished(stages[i]) && ready < after(today, -48 - (stages[i] === 'withdrawn' ? 40 : 0))
    const until = isDone || !isPublished(stages[i]) ? (stages[i] ?? 'draft') : 'authorised'
    const begins = isDone ? ready : after(today, -30 - i)
    // What was not published in its time counts as due.
    const term = isDone ? 22 : habit === 'late' ? 20 : 60
    await mapEntry(country, { agency, place: i, card, begins, term, until })
  }
  const [card] = closed
  if (card && habit !== 'late')
    await mapEntry(country, { agency, place: 9, card, begins: after(today, -26), term: 0, until: 'closedDecided' })
}
