import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CardResult } from '../../engine/core/cardResult.ts'
import { formatNumber } from '../../engine/core/digits.ts'
import type { Json } from '../../engine/core/model.ts'
import type { FamilyView, PeerPlace, PeerStatistics } from '../../engine/core/peers.ts'
import { buildCard } from '../../engine/report/buildCard.ts'
import { buildViewModel } from '../../engine/report/buildViewModel.ts'
import { createPrinter } from '../../engine/report/createPrinter.ts'
import type { Printer } from '../../engine/report/printer.ts'
import { renderHtml } from '../../engine/report/renderHtml.ts'
import type { ReportSource } from '../../engine/report/reportSource.ts'
import { plain } from '../engine/report/pdfText.ts'
import { readPdf } from '../engine/report/readPdf.ts'
import { type DemoReports, demoReports } from './demoReports.ts'

type Shown = Omit<CardResult, 'indicators' | 'groups'> & {
  change: number | null
  mark: string
  peers: ({ group: string } & PeerStatistics & PeerPlace) | null
  family: FamilyView | null
  indicators: (CardResult['indicators'][number] & { change: number | null; mark: string | null })[]
  groups: (CardResult['groups'][number] & { peerMedian: number | null; isCollected: boolean; isReported: boolean })[]
}

let demo: DemoReports
let printer: Printer
beforeAll(async () => {
  demo = await demoReports()
  printer = await createPrinter({ pages: 1 })
}, 300_000)
afterAll(() => printer.close())

async function cardOf(code: string, period: string, more: Partial<ReportSource> = {}): Promise<Shown> {
  const request = { scorecard: 'agency-scorecard', agency: `"${code}"`, period: `"${period}"` }
  return (await buildCard(request, { ...demo.source, ...more }, {})) as unknown as Shown
}

/** The worksheets a framework may begin with; of the others nothing is collected. */
const first = [
  'agency-profile',
  'maturity-assessment',
  'operational-plan',
  'driver-project',
  'council-review',
  'organization-opinion',
  'plan-correction',
  'dataset-card',
  'activity-progress',
  'council-halfyear-report',
]

/** The demo as it would be before the other worksheets have come. */
function young(): Pick<ReportSource, 'catalogue'> {
  const { catalogue } = demo.source
  const worksheets = Object.fromEntries(Object.entries(catalogue.worksheets).filter(([id]) => first.includes(id)))
  return { catalogue: { ...catalogue, worksheets } }
}

const mains = ['00101', '00201', '00301', '00401', '00501', '00601']
const median = (values: number[]) => {
  const rising = values.toSorted((a, b) => a - b)
  const half = rising.length / 2
  return ((rising[Math.ceil(half) - 1] ?? 0) + (rising[Math.floor(half)] ?? 0)) / 2
}

describe('among its peers', () => {
  test('a main agency has the median and rank of the cards of all main agencies', async () => {
    const cards = await Promise.all(mains.map((code) => cardOf(code, '1404')))
    const scores = cards.map(({ totalScore }) => totalScore ?? 0)
    for (const card of cards) {
      const rank = 1 + scores.filter((score) => score > (card.totalScore ?? 0)).length
      expect(card.peers).toMatchObject({ group: 'main', n: 6, rank })
      expect(Math.abs((card.peers?.median ?? Infinity) - median(scores))).toBeLessThan(0.0501)
      // Both are told to one decimal.
      const gap = (card.totalScore ?? 0) - median(scores)
      expect(Math.abs((card.peers?.gapToMedian ?? Infinity) - gap)).toBeLessThan(0.0501)
    }
    const maturity = cards.map(({ groups }) => groups.find(({ id }) => id === 'maturity')?.score ?? 0)
    expect(cards[0]?.groups.find(({ id }) => id === 'maturity')?.peerMedian).toBeCloseTo(median(maturity), 1)
  })

  test('an affiliated agency is compared in its class while that has five graded members, else with all affiliated ones', async () => {
    const narrow = await cardOf('00202', '1404')
    expect(narrow.peers).toMatchObject({ group: 'affiliatedGovernmentOrganization', n: 5 })
    const [, gone] = [...demo.source.directory.agencies.values()].filter(
      ({ data }) => data['agencyClass'] === 'governmentOrganization',
    )
    const agencies = new Map(demo.source.directory.agencies)
    agencies.delete(gone?.code === '00202' ? '' : String(gone?.code))
    const wide = await cardOf('00202', '1404', { directory: { ...demo.source.directory, agencies } })
    expect(wide.peers?.group).toBe('affiliated')
    expect(wide.peers?.n).toBeGreaterThan(5)
  })

  test('members without a band do not fill a class', async () => {
    const members = [...demo.source.directory.agencies.values()].filter(
      ({ data }) => data['agencyClass'] === 'governmentOrganization',
    )
    const cards = await Promise.all(members.map(({ code }) => cardOf(code, '1405', young())))
    const graded = cards.filter(({ band }) => band !== 'notGraded').length
    expect(graded).toBeLessThan(5)
    for (const { peers } of cards) expect(peers?.group).toBe('affiliated')
  })

  test('an input worksheet is read for all members in one pass', async () => {
    demo.reads.length = 0
    await cardOf('00201', '1404')
    const passes = Map.groupBy(
      demo.reads.filter(({ agencies }) => agencies > 1),
      ({ worksheet }) => worksheet,
    )
    // Once for the six main agencies, once for the family of three or four.
    expect(passes.get('maturity-assessment')).toHaveLength(2)
    const alone = demo.reads.filter(({ worksheet, agencies }) => worksheet === 'maturity-assessment' && agencies === 1)
    // The agency itself, in this year and in the one before.
    expect(alone).toHaveLength(2)
  })

  test('shows statistics alone to who may read one agency, and nothing of another', async () => {
    const own = await cardOf('00202', '1404', { reach: ['00202'] })
    expect(own.peers).toEqual((await cardOf('00202', '1404')).peers)
    await expect(cardOf('00201', '1404', { reach: ['00202'] })).rejects.toMatchObject({ code: 'REPORT_EMPTY' })
    await expect(cardOf('99999', '1404')).rejects.toMatchObject({ code: 'REPORT_EMPTY' })
  })
})

const maturityIn = ({ indicators }: Shown) => indicators.find(({ id }) => id === 'maturityScore')

describe('beside the year before', () => {
  test('the first card is new, and no indicator of it has a change', async () => {
    const card = await cardOf('00101', '1404')
    expect(card).toMatchObject({ change: null, mark: 'new' })
    expect(card.indicators.map(({ change }) => change)).toEqual(card.indicators.map(() => null))
  })
  test('a later card has the difference of the totals, and of the points that were seen in both', async () => {
    const [before, card] = [await cardOf('00101', '1404'), await cardOf('00101', '1405')]
    expect(card.change).toBeCloseTo((card.totalScore ?? 0) - (before.totalScore ?? 0), 6)
    expect(maturityIn(card)).toMatchObject({
      change: expect.closeTo((maturityIn(card)?.points ?? 0) - (maturityIn(before)?.points ?? 0), 1),
    })
  })
  test('what was not collected in either year has none', async () => {
    const card = await cardOf('00101', '1405', young())
    expect(card.indicators.find(({ id }) => id === 'successStories')).toMatchObject({ change: null, mark: null })
  })
})

test('all twenty indicators are collected, and each is measured somewhere in the country in two years', async () => {
  const settings = { ...demo.source.settings, legalPlanDeadline: '2025-08-22' }
  const codes = [...demo.source.directory.agencies.keys()]
  const cards = await Promise.all(
    ['1404', '1405'].flatMap((period) => codes.map((code) => cardOf(code, period, { settings }))),
  )
  const shown = cards.flatMap(({ indicators }) => indicators)
  expect(new Set(shown.map(({ id }) => id)).size).toBe(20)
  expect(shown.filter(({ status }) => status === 'notCollected')).toEqual([])
  const measured = new Set(shown.filter(({ status }) => status === 'measured').map(({ id }) => id))
  expect(shown.map(({ id }) => id).filter((id) => !measured.has(id))).toEqual([])
}, 120_000)

test('exemplary agencies stand before late ones, and an agency that has only its profile is weak', async () => {
  const score = async (code: string) => (await cardOf(code, '1404')).totalScore ?? 0
  expect(Math.min(await score('00201'), await score('00202'), await score('00402'))).toBeGreaterThan(
    Math.max(await score('00203'), await score('00404'), await score('00503')),
  )
  expect(await cardOf('00305', '1404')).toMatchObject({ totalScore: 0, band: 'weak' })
})

test('the family of a main agency counts its affiliated agencies by band; an affiliated one has none', async () => {
  const codes = [...demo.source.directory.agencies.values()].filter(({ parent }) => parent === '00301')
  const cards = await Promise.all(codes.map(({ code }) => cardOf(code, '1404')))
  const scores = cards.filter(({ band }) => band !== 'notGraded').map(({ totalScore }) => totalScore ?? 0)
  const { family } = await cardOf('00301', '1404')
  expect(family).toMatchObject({
    count: codes.length,
    graded: scores.length,
    min: Math.min(...scores),
    max: Math.max(...scores),
  })
  for (const [band, count] of Object.entries(family?.byBand ?? {}))
    expect(count, band).toBe(cards.filter((card) => card.band === band).length)
  expect(cards[0]?.family).toBeNull()
})

test('a group without any data is told from one that earned nothing', async () => {
  const { groups, indicators } = await cardOf('00301', '1405', young())
  const plan = groups.find(({ id }) => id === 'plan')
  expect(indicators.filter(({ group, status }) => group === 'plan' && status === 'notReported')).not.toEqual([])
  expect(plan).toMatchObject({ score: 0, isReported: false, isCollected: true })
  expect(groups.find(({ id }) => id === 'culture')).toMatchObject({
    score: null,
    isReported: false,
    isCollected: false,
  })
})

describe.each(['fa', 'en'] as const)('the print in %s', (language) => {
  test('shows what is not collected as not yet reported, never as zero', async () => {
    const report = demo.catalogue.reports['agency-scorecard']
    if (!report) throw new Error('the scorecard is not in service')
    const model = await buildViewModel(report, { agency: '00201', period: 1404 }, { ...demo.source, ...young() })
    const document = renderHtml(report, model, language)
    const pdf = await readPdf(await printer.print(document))
    const lines = pdf.pages.flatMap((page) => page.split('\n')).map((line) => plain(line).trim())
    const titles = model.labels.codes['agency-scorecard.indicator'] ?? {}
    const waiting = language === 'fa' ? plain('هنوز گزارش نمی‌شود') : 'Not yet reported'
    const { indicators } = model.data['card'] as unknown as Shown
    const notCollected = indicators.filter(({ status }) => status === 'notCollected')
    expect(notCollected.length).toBeGreaterThan(0)
    for (const { id, weight, target } of notCollected) {
      const line = lines.find((each) => each.startsWith(plain(titles[id]?.[language] ?? '')) && each.includes(waiting))
      expect(line, id).toBeDefined()
      const numbers = [weight, target].map((number) => formatNumber(Number(number), language))
      // Weight and target are its only numbers: no value, no points, no change.
      expect(line?.match(/[0-9۰-۹][0-9۰-۹.٫]*/g), id).toEqual(numbers)
    }
    const { determination } = (model.data['assessment'] as { data: { determination: { recommendations: Json } } }).data
    expect(document.body).toContain(String(determination.recommendations))
  })
})
