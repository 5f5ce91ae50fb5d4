import { describe, expect, it } from 'vitest'
import type { Duty } from '../../../engine/core/duty.ts'
import type { Catalogue, ObligationsObligation, ProcessConfig } from '../../../engine/core/model.ts'
import { obligationStandings } from '../../../engine/core/obligationStandings.ts'
import { narrowKey, standingVariables, type StandingFacts } from '../../../engine/core/standing.ts'
import { stageStandings } from '../../../engine/core/stageStandings.ts'
import { tallyOf } from '../../../engine/core/tally.ts'

const states = { draft: { title: '', editable: true }, sent: { title: '' }, approved: { title: '', active: true } }
const worksheet = (stage: number, keptPer = 'agency-many') => ({ worksheet: { stage, keptPer }, workflow: { states } })
const catalogue = {
  worksheets: { plan: worksheet(1), notice: worksheet(2, 'organization-many') },
  deadlines: {
    duties: [{ id: 'DL-1', opens: [{ worksheet: 'notice', states: ['approved'] }], metBy: [{ worksheet: 'plan' }] }],
  },
} as unknown as Catalogue

const agency = (code: string, parent?: string) => ({ code, title: code, data: { code }, ...(parent ? { parent } : {}) })
const directory = {
  organization: '00000',
  agencies: new Map([agency('00101'), agency('00102', '00101')].map((each) => [each.code, each])),
}
type Counted = [agency: string, worksheet: string, state: string, period?: string]

function factsOf(answers: Counted[], duties: Partial<Duty>[] = [], code = '00102'): StandingFacts {
  const tallies = tallyOf(
    answers.map(([owner, name, state, period]) => ({
      agency: owner,
      worksheet: name,
      state,
      ...(period ? { period } : {}),
    })),
  )
  const full = duties.map((duty) => ({ agency: code, duty: 'DL-1', subject: '', openedOn: '2026-01-01', ...duty }))
  return {
    agency: code,
    directory,
    tallies: Map.groupBy(tallies, (each) => each.agency),
    narrowed: new Map(),
    duties: new Map([[code, full as Duty[]]]),
    settings: { isOpen: true },
    currentDay: '2026-06-01',
  }
}

const process: ProcessConfig = {
  $schema: '',
  title: 'x',
  counts: {
    plans: { from: 'plan', states: ['approved'] },
    drafts: { from: 'plan', states: ['draft'] },
    sentThisYear: { from: 'plan', states: ['sent'], period: 'string(1400 + 5)' },
    ofMain: { from: 'plan', in: 'main' },
    ofFamily: { from: 'plan', in: 'family' },
    notices: { from: 'notice', in: 'organization' },
    late: { duty: 'DL-1', standing: 'late' },
  },
  stages: [
    {
      stage: 1,
      cases: [
        { is: 'waiting', when: 'sentThisYear > 0', for: ['approver'] },
        { is: 'done', when: 'plans > 0' },
        { is: 'underWay', when: 'drafts > 0' },
      ],
      next: [{ when: 'plans = 0', title: 'x', worksheet: 'plan' }],
    },
    { stage: 2, cases: [{ is: 'done', when: 'notices > 0 and settings.isOpen = true and agency.code = owner' }] },
  ],
}

const stagesOf = (facts: StandingFacts) => stageStandings(process, facts, catalogue).map(({ is }) => is)

describe('where an agency stands in a stage', () => {
  it('is the first case that holds, and not begun where none does', () => {
    expect(stagesOf(factsOf([]))).toEqual(['notBegun', 'notBegun'])
    expect(stagesOf(factsOf([['00102', 'plan', 'draft']]))).toEqual(['underWay', 'notBegun'])
    expect(
      stagesOf(
        factsOf([
          ['00102', 'plan', 'approved'],
          ['00102', 'plan', 'sent', '1405'],
        ]),
      ),
    ).toEqual(['waiting', 'notBegun'])
    expect(stagesOf(factsOf([['00102', 'plan', 'sent', '1404']]))).toEqual(['notBegun', 'notBegun'])
    expect(stagesOf(factsOf([['00000', 'notice', 'approved']]))).toEqual(['notBegun', 'done'])
  })

  it('is late when a duty of the stage is, whatever else holds, and the duty belongs to the stage it is met in', () => {
    const late = factsOf([['00102', 'plan', 'approved']], [{ due: '2026-05-31' }])
    const [first, second] = stageStandings(process, late, catalogue)
    expect(first).toMatchObject({ is: 'late', case: 1, late: [{ due: '2026-05-31' }], open: [] })
    expect(second).toMatchObject({ is: 'notBegun', late: [] })
    expect(stagesOf(factsOf([['00102', 'plan', 'approved']], [{ due: '2026-06-01' }]))[0]).toBe('done')
    expect(stagesOf(factsOf([], [{ due: '2026-05-31', metOn: '2026-06-01' }]))[0]).toBe('notBegun')
  })

  it('tells what is next by the first that holds', () => {
    expect(stageStandings(process, factsOf([]), catalogue)[0]).toMatchObject({ next: 0 })
    expect(stageStandings(process, factsOf([['00102', 'plan', 'approved']]), catalogue)[0]).not.toHaveProperty('next')
  })

  it('counts at the place it is asked for', () => {
    const facts = factsOf([
      ['00101', 'plan', 'draft'],
      ['00102', 'plan', 'draft'],
      ['00201', 'plan', 'draft'],
    ])
    expect(standingVariables(facts, process.counts)).toMatchObject({ drafts: 1, ofMain: 1, ofFamily: 2, late: 0 })
  })

  it('counts what passes the columns by tallies of its own', () => {
    const count = { from: 'plan', states: ['draft'], where: { kind: ['yearly'] } } as const
    const yearly = tallyOf([{ agency: '00102', worksheet: 'plan', state: 'draft' }])
    const narrowed = new Map([[narrowKey(count as never), Map.groupBy(yearly, (each) => each.agency)]])
    const facts = { ...factsOf([['00102', 'plan', 'draft']]), narrowed }
    expect(standingVariables(facts, { yearly: count as never })).toMatchObject({ yearly: 1 })
    expect(standingVariables({ ...facts, narrowed: new Map() }, { yearly: count as never })).toMatchObject({
      yearly: 0,
    })
  })
})

const obligation = (more: Partial<ObligationsObligation>): ObligationsObligation => ({
  id: 'D1',
  clause: '1',
  title: 'x',
  actor: 'x',
  of: 'agency',
  servedBy: [{ worksheet: 'plan' }],
  ...more,
})
const standsAt = (facts: StandingFacts, more: Partial<ObligationsObligation> = {}) =>
  obligationStandings({ $schema: '', obligations: [obligation(more)] }, facts, catalogue)[0]?.is

describe('where an agency stands with an obligation', () => {
  it('is told by the states of the answers that serve it, where no case is written', () => {
    expect(standsAt(factsOf([]))).toBe('notBegun')
    expect(standsAt(factsOf([['00102', 'plan', 'sent']]))).toBe('underWay')
    expect(standsAt(factsOf([['00102', 'plan', 'approved']]))).toBe('done')
    const both = { servedBy: [{ worksheet: 'plan' }, { worksheet: 'notice' }] } as const
    expect(standsAt(factsOf([['00102', 'plan', 'approved']]), both as never)).toBe('underWay')
    const answers: Counted[] = [
      ['00102', 'plan', 'approved'],
      ['00000', 'notice', 'approved'],
    ]
    expect(standsAt(factsOf(answers), both as never)).toBe('done')
  })

  it('looks at the main agency for what the main agency owes', () => {
    expect(standsAt(factsOf([['00101', 'plan', 'approved']]), { of: 'main' })).toBe('done')
    expect(standsAt(factsOf([['00102', 'plan', 'approved']]), { of: 'main' })).toBe('notBegun')
  })

  it('is late by its own duties only, and in progress while one of them is being done', () => {
    const served = { servedBy: [{ worksheet: 'plan' }, { deadline: 'DL-1' }] } as never
    const late = factsOf([['00102', 'plan', 'approved']], [{ due: '2026-05-01' }])
    expect(standsAt(late)).toBe('done')
    expect(standsAt(late, { servedBy: served['servedBy'] })).toBe('late')
    const begun = factsOf([['00102', 'plan', 'approved']], [{ due: '2026-07-01', work: 'PL-1' }])
    expect(standsAt(begun, { servedBy: served['servedBy'] })).toBe('underWay')
  })
})
