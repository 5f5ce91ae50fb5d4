import type { AnswerData } from '../../engine/core/model.ts'
import type { Country, SeedAgency } from './country.ts'
import { after, jalali } from './days.ts'
import { attach } from './files.ts'
import { habitOf } from './habits.ts'
import { walk, type Step } from './walk.ts'
import * as words from './words/stories.ts'

/** How far a story has come. */
type StoryStage = 'draft' | 'unitApproved' | 'cleared' | 'published' | 'verified' | 'featured' | 'withdrawn'

async function tell(
  country: Country,
  agency: SeedAgency,
  place: number,
  begins: string,
  until: StoryStage,
  cards: string[],
): Promise<void> {
  const key = `story/${agency.code}/${place}`
  const random = country.random(key)
  const about = agency.domain.projects[place % agency.domain.projects.length]
  if (!about) return
  const before = random.between(30, 60)
  const site = `https://www.sample-${agency.code}.example/data-stories/${place + 1}`
  const ordinary: string[] = []
  for (const id of cards.slice(0, 3))
    if ((await country.play.answer(id)).data['classification'] === 'ordinary') ordinary.push(id)
  const data: AnswerData = {
    titleFa: words.title(about.indicator),
    summary: words.summary(about.indicator),
    objectives: random.sample(['serviceRedesign', 'valueCreation', 'evidenceEcosystem'], 2),
    background: about.problem.padEnd(30, '.'),
    approach: words.approach,
    datasetRefs: ordinary.slice(0, 1),
    teamRoles: words.team,
    lessons: random.sample(words.lessons, 2),
    obstaclesMet: words.obstacles,
    replicability: 'adapted',
    replicationConditions: words.conditions,
    results: [
      {
        titleFa: about.indicator,
        unit: 'days',
        valueBefore: before,
        valueAfter: before - random.between(8, 20),
        measuredOn: after(begins, -6),
      },
    ],
    evidence: [{ ...(await attach(country.store, 'analysis-report.pdf', 'گزارش تحلیل')) }],
    disclosureChecked: true,
  }
  const publications = [
    { channel: 'agencyPortal', title: words.title(about.indicator), publishedOn: after(begins, 10), url: site },
  ]
  const approve: Step = { by: 'unitHead', day: 4, action: 'approve' }
  const clear: Step = { by: 'highestOfficial', day: 9, action: 'clear', letter: true }
  const publish: Step = { by: 'liaison', day: 12, save: { publications }, action: 'publish' }
  const verify: Step = { by: 'orgAssessor', day: 22, action: 'verify' }
  const path: Record<StoryStage, Step[]> = {
    draft: [],
    unitApproved: [approve],
    cleared: [approve, clear],
    published: [approve, clear, publish],
    verified: [approve, clear, publish, verify],
    featured: [approve, clear, publish, verify, { by: 'orgPolicy', day: 40, action: 'feature' }],
    withdrawn: [approve, clear, publish, { by: 'unitHead', day: 30, action: 'withdraw', remark: words.withdrawal }],
  }
  await walk(country, { worksheet: 'success-story', agency, by: 'unitExpert', begins, data, key }, path[until])
}

/** What an agency tells of its successes: last year's are published, this year's are on their way; article 4(p)(3). */
export async function tellStories(country: Country, agency: SeedAgency, place: number, cards: string[]): Promise<void> {
  const habit = habitOf(agency)
  if (habit === 'late') return
  const { year, today } = country
  const random = country.random(`stories/${agency.code}`)
  const last = after(jalali(year - 1, 9, 4), random.between(0, 25))
  const first: StoryStage[] = ['verified', 'withdrawn', 'verified', 'published']
  await tell(country, agency, 0, last, habit === 'exemplary' ? 'featured' : (first[place % 4] ?? 'verified'), cards)
  if (habit === 'exemplary') await tell(country, agency, 1, after(last, 20), 'verified', cards)
  const now: StoryStage[] = ['draft', 'unitApproved', 'cleared', 'published', 'verified']
  await tell(country, agency, 2, after(today, -34), now[place % now.length] ?? 'draft', cards)
}
