import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { standingExamples, traceExamples } from '../../../engine/catalogue/lint/rowExamples.ts'
import type { Compliance, ProcessPicture, StandingsPage, Traceability } from '../../../engine/http/api.generated.ts'
import { openExampleProduct, type OpenedProduct, type Person } from '../../support/product.ts'

let product: OpenedProduct
let head: Person
let approver: Person
beforeAll(async () => {
  product = await openExampleProduct()
  head = await product.signIn('unitHead.00101')
  approver = await product.signIn('orgApprover.00000')
})
afterAll(() => product?.close())

async function get<T>(person: Person, path: string): Promise<T> {
  const response = await person.get(path)
  expect([path, response.statusCode]).toEqual([path, 200])
  return response.json()
}

const codeOf = async (person: Person, path: string) => ((await person.get(path)).json() as { code?: string }).code
const standingsOf = ({ stages }: ProcessPicture) => stages.map(({ is }) => is)

const firstNext = async (account: string) =>
  (await get<ProcessPicture>(await product.signIn(account), '/process')).stages[0]?.next

describe('the picture of the stages', () => {
  it('tells where each stage of the own agency stands, what is due and what is next', async () => {
    const picture = await get<ProcessPicture>(head, '/process')
    expect(picture).toMatchObject({ agency: '00101', returns: { from: 6, to: 2 } })
    expect(standingsOf(picture)).toEqual(['done', 'done', 'late', 'late', 'done', 'late'])
    expect(picture.stages[1]).toMatchObject({
      say: { fa: 'سازمان برنامه را تصویب کرده است.', en: 'The Organization has approved the plan.' },
      due: { title: { en: 'Yearly revision of the plan' }, day: '2026-09-30', daysLeft: 132 },
      next: { worksheet: 'operational-plan', answer: 'OP-00101-1404-0001', mayCreate: false },
    })
    expect(picture.stages[5]).toMatchObject({ due: { day: '2025-10-22', daysLeft: -211 } })
  })

  it('offers to begin only to those who may', async () => {
    expect(await firstNext('unitExpert.00201')).toMatchObject({ worksheet: 'maturity-assessment', mayCreate: true })
    expect(await firstNext('highestOfficial.00201')).toMatchObject({
      worksheet: 'maturity-assessment',
      mayCreate: false,
    })
  })

  it('says whom a stage waits for, and to that person that it waits for them', async () => {
    const plan = await product.stored('OP-00101-1404-0001')
    await product.put({ ...plan, state: 'submitted', edit: plan.edit + 1 })
    const path = '/process?agency=00101'
    const stage = async (person: Person) => (await get<ProcessPicture>(person, path)).stages[1]
    expect(await stage(head)).toMatchObject({
      is: 'waiting',
      waitsForMe: false,
      waitsFor: [{ en: 'Assessor' }, { en: 'Approver' }],
    })
    expect(await stage(approver)).toMatchObject({ is: 'waiting', waitsForMe: true })
    await product.put({ ...plan, edit: plan.edit + 2 })
    expect(await stage(head)).toMatchObject({ is: 'done' })
  })

  it('is shown of agencies in reach alone', async () => {
    expect(standingsOf(await get(head, '/process?agency=00102'))).toHaveLength(6)
    const stranger = await product.signIn('unitHead.00201')
    for (const path of ['/process', '/compliance']) {
      expect(await codeOf(stranger, `${path}?agency=00101`)).toBe('AGENCY_NOT_FOUND')
      expect(await codeOf(head, `${path}?agency=99999`)).toBe('AGENCY_NOT_FOUND')
    }
    const page = await get<StandingsPage>(stranger, '/process/agencies')
    expect(page.items.map(({ agency }) => agency)).toEqual(['00201'])
  })

  it('counts agencies by stage for the Organization, each number leading to a page of those agencies', async () => {
    const own = await get<ProcessPicture>(approver, '/process')
    expect(own).toMatchObject({ agency: '00000', stages: [], returns: { from: 6, to: 2 } })
    const all = await get<StandingsPage>(approver, '/process/agencies')
    expect(all.counts.map(({ stage }) => stage)).toEqual([1, 2, 3, 4, 5, 6])
    for (const { stage, ...counts } of all.counts) {
      expect(Object.values(counts).reduce((sum, each) => sum + each, 0)).toBe(all.agencies)
      for (const [is, count] of Object.entries(counts))
        expect((await get<StandingsPage>(approver, `/process/agencies?stage=${stage}&is=${is}`)).total).toBe(count)
    }
    const second = await get<StandingsPage>(approver, '/process/agencies?limit=1&offset=1')
    expect(second.items.map(({ agency }) => agency)).toEqual(['00102'])
    expect(second.total).toBe(3)
  })
})

describe('compliance', () => {
  it('tells each obligation of one agency done, in progress, overdue or not due', async () => {
    const { items, report } = await get<Compliance>(head, '/compliance')
    expect(items).toHaveLength(51)
    const is = Object.fromEntries(items.map((row) => [row.id, row.is]))
    expect(is).toMatchObject({ D06: 'done', D16: 'notBegun', D32: 'underWay', D37: 'late' })
    expect(report).toBe('compliance-matrix')
    const bare = await get<Compliance>(approver, '/compliance?agency=00201')
    const begun = bare.items.filter((row) => row.is === 'done').map(({ id }) => id)
    // What the Organization owes, and what the profile alone fulfils.
    expect(begun).toEqual(['D01', 'D02', 'D18', 'D20', 'D38', 'D40', 'D49', 'D50', 'D51'])
  })
})

describe('traceability', () => {
  it('is given to everyone who is signed in, without a gap', async () => {
    const { clauses, gaps, report } = await get<Traceability>(head, '/traceability')
    expect(gaps).toBe(0)
    expect(clauses).toHaveLength(27)
    expect(report).toBe('traceability')
    expect(await codeOf({ ...head, get: (path) => product.app.inject({ url: `/api${path}` }) }, '/traceability')).toBe(
      'NOT_SIGNED_IN',
    )
  })
})

/** Names of an object and of the objects in it, below `known` alone. */
function unknownNames(value: unknown, known: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => unknownNames(each, (known as unknown[])?.[0], `${path}[]`))
  if (typeof value !== 'object' || value === null) return []
  const names = Object.keys((known ?? {}) as object)
  // Words by language stand for themselves.
  if (names.length === 0) return []
  return Object.entries(value).flatMap(([name, each]) =>
    names.includes(name)
      ? unknownNames(each, (known as Record<string, unknown>)[name], `${path}.${name}`)
      : [`${path}.${name}`],
  )
}

it('what templates of reports may name is what such rows have', async () => {
  const { clauses } = await get<Traceability>(head, '/traceability')
  expect(unknownNames(clauses, [traceExamples.clauses])).toEqual([])
  const { stages } = await get<ProcessPicture>(head, '/process')
  expect(unknownNames(stages, [standingExamples.stages])).toEqual([])
  const { items } = await get<Compliance>(head, '/compliance')
  expect(unknownNames(items, [standingExamples.obligations])).toEqual([])
})
