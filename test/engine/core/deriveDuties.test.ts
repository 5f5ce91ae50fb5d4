import { describe, expect, it } from 'vitest'
import { deriveDuties } from '../../../engine/core/deriveDuties.ts'
import type { Extension } from '../../../engine/core/duty.ts'
import { sourceKey, type DutyFacts } from '../../../engine/core/dutyScope.ts'
import type { Answer, AnswerData, DeadlinesDuty, WorkflowConfig, WorksheetConfig } from '../../../engine/core/model.ts'

const workflow: WorkflowConfig = {
  $schema: '',
  id: 'w',
  title: 'w',
  initial: 'draft',
  states: {
    draft: { title: 'x', editable: true },
    sent: { title: 'x', active: true },
    dropped: { title: 'x', final: true },
  },
  transitions: {},
}
const worksheet = (id: string, more: Partial<WorksheetConfig> = {}) => ({
  worksheet: { id, keptPer: 'agency-many', period: null, ...more } as WorksheetConfig,
  workflow,
})
const worksheets = { plan: worksheet('plan'), report: worksheet('report', { keptPer: 'parent', parentField: 'plan' }) }

const entry = (day: string, to: string, action = 'send') => ({
  at: `${day}T10:00:00+03:30`,
  actor: 'a',
  role: 'r',
  action,
  from: 'draft',
  to,
})
function answer(id: string, data: AnswerData = {}, ...history: Answer['history']): Answer {
  const sheet = id.startsWith('PL') ? 'plan' : 'report'
  const state = history.at(-1)?.to ?? 'draft'
  const head = {
    id,
    worksheet: sheet,
    version: 1,
    agency: '00101',
    state,
    revision: 1,
    edit: 1,
    createdOn: '2026-01-01',
  }
  return { ...head, title: `عنوان ${id}`, signatures: [], computed: {}, history, remarks: [], data }
}

function factsOf(answers: Answer[], more: { day?: string; settings?: AnswerData } = {}): DutyFacts {
  const of = (name: string) => answers.filter((each) => each.worksheet === name)
  return {
    agency: '00101',
    worksheets,
    sources: new Map(['plan', 'report'].map((name) => [sourceKey({ worksheet: name, in: 'agency' }), of(name)])),
    surroundings: {
      agency: { kind: 'main' },
      settings: { days: 30, ...(more.settings as object) },
      currentDay: more.day ?? '2026-06-01',
      answers: {},
      worksheets: {},
      agencies: {},
    },
  }
}

const base: DeadlinesDuty = {
  id: 'answer-it',
  title: 'x',
  because: 'x',
  basis: 'X',
  opens: [{ worksheet: 'plan', states: ['sent'] }],
  due: 'addDays(openedOn, settings.days)',
  metBy: [{ worksheet: 'report', states: ['sent'], match: { plan: 'opening.id' } }],
  owedBy: ['head'],
}
const derive = (duty: Partial<DeadlinesDuty>, answers: Answer[], more = {}, extensions: Extension[] = []) =>
  deriveDuties({ duties: [{ ...base, ...duty }] }, factsOf(answers, more), extensions).duties

const plan = answer('PL-00101-1405-0001', {}, entry('2026-05-01', 'sent'))
const other = answer('PL-00101-1405-0002', {}, entry('2026-05-03', 'sent'))

describe('what opens a duty', () => {
  it('is the first time an answer comes into the state; a draft opens nothing', () => {
    const again = answer(
      'PL-00101-1405-0003',
      {},
      entry('2026-05-01', 'sent'),
      entry('2026-05-09', 'draft'),
      entry('2026-05-20', 'sent'),
    )
    const found = derive({}, [plan, again, answer('PL-00101-1405-0004')])
    expect(found.map(({ subject, openedOn, due }) => [subject, openedOn, due])).toEqual([
      [plan.id, '2026-05-01', '2026-05-31'],
      [again.id, '2026-05-01', '2026-05-31'],
    ])
  })

  it('is an action, an active state or a condition', () => {
    const dropped = answer('PL-00101-1405-0005', { level: 2 }, entry('2026-05-02', 'dropped', 'drop'))
    expect(
      derive({ opens: [{ worksheet: 'plan', actions: ['drop'] }] }, [plan, dropped]).map(({ subject }) => subject),
    ).toEqual([dropped.id])
    const when: DeadlinesDuty['opens'] = [{ worksheet: 'plan', states: ['dropped'], when: 'opening.data.level < 2' }]
    expect(derive({ opens: when }, [dropped])).toEqual([])
  })

  it('is the first or the last answer alone where the config says so', () => {
    const only = (which: 'first' | 'last') =>
      derive({ opens: [{ worksheet: 'plan', states: ['sent'], only: which }] }, [other, plan]).map(
        ({ subject }) => subject,
      )
    expect(only('first')).toEqual([plan.id])
    expect(only('last')).toEqual([other.id])
  })

  it('is each row, by its key, on a day of its own; a row without that day opens nothing', () => {
    const rows = answer(
      'PL-00101-1405-0006',
      { rows: [{ code: 'A', end: '2026-07-01' }, { code: 'B' }] },
      entry('2026-05-01', 'sent'),
    )
    const opens: DeadlinesDuty['opens'] = [
      {
        worksheet: 'plan',
        states: ['sent'],
        each: 'opening.data.rows',
        key: 'code',
        day: 'addDays(row.end, -30)',
        about: 'row.code',
      },
    ]
    expect(derive({ opens, due: 'row.end' }, [rows])).toMatchObject([
      { subject: `${rows.id}/A`, openedOn: '2026-06-01', due: '2026-07-01', about: 'A' },
    ])
  })

  it('is the end of each period from then on, the present one with it', () => {
    const opens: DeadlinesDuty['opens'] = [{ worksheet: 'plan', states: ['sent'], every: 'jalali-half-year' }]
    const found = derive({ opens, due: 'addDays(halfEnd(period), 30)' }, [plan], { day: '2027-04-01' })
    expect(found.map(({ subject, openedOn, due }) => [subject, openedOn, due])).toEqual([
      ['1405-H1', '2026-09-23', '2026-10-22'],
      ['1405-H2', '2027-03-21', '2027-04-19'],
      ['1406-H1', '2027-09-23', '2027-10-22'],
    ])
  })

  it('is for the agencies it names', () => {
    expect(derive({ for: 'agency.kind = "affiliated"' }, [plan])).toEqual([])
    expect(derive({ for: 'agency.kind = "main" and owner = "00101"' }, [plan])).toHaveLength(1)
  })

  it('is nothing while what would meet it is not in service', () => {
    expect(derive({ metBy: [{ worksheet: 'yet-to-come', states: ['sent'] }] }, [plan])).toEqual([])
    expect(derive({ opens: [{ worksheet: 'yet-to-come', states: ['sent'] }] }, [plan])).toEqual([])
  })
})

const report = (id: string, of: Answer, ...history: Answer['history']) => answer(id, { plan: of.id }, ...history)

describe('what meets a duty', () => {
  it('is the first matching answer in the state; one on the way is where the work goes on', () => {
    const draft = report('RE-00101-1405-0001', plan)
    expect(derive({}, [plan, draft])[0]).toMatchObject({ work: draft.id })
    expect(derive({}, [plan, draft])[0]?.metOn).toBeUndefined()
    const [early, late] = [
      report('RE-00101-1405-0002', plan, entry('2026-05-10', 'sent')),
      report('RE-00101-1405-0003', plan, entry('2026-05-20', 'sent')),
    ]
    expect(derive({}, [plan, draft, late, early])[0]).toMatchObject({ metOn: '2026-05-10', work: early.id })
  })

  it('is no answer that belongs to another, nor one that was dropped', () => {
    const stray = report('RE-00101-1405-0001', other, entry('2026-05-10', 'sent'))
    const dropped = report('RE-00101-1405-0002', plan, entry('2026-05-10', 'dropped'))
    const [duty] = derive({}, [plan, stray, dropped])
    expect(duty?.metOn).toBeUndefined()
    expect(duty?.work).toBeUndefined()
    expect(duty?.begin).toEqual({ worksheet: 'report', parent: plan.id, data: { plan: plan.id } })
  })

  it('is the opening answer itself where no worksheet is named', () => {
    const done = answer('PL-00101-1405-0007', {}, entry('2026-05-01', 'sent'), entry('2026-05-09', 'dropped'))
    expect(derive({ metBy: [{ states: ['dropped'] }] }, [done, plan])).toMatchObject(
      [
        { subject: plan.id, work: plan.id },
        { subject: done.id, metOn: '2026-05-09' },
      ].toSorted((a, b) => a.subject.localeCompare(b.subject)),
    )
  })

  it('is every row of a list, the last of them; and nobody is no one', () => {
    const many = answer('PL-00101-1405-0008', { people: ['a', 'b'] }, entry('2026-05-01', 'sent'))
    const metBy: DeadlinesDuty['metBy'] = [
      { worksheet: 'report', states: ['sent'], every: 'items(opening.data.people)', match: { person: 'it' } },
    ]
    const passed = (person: string, day: string) =>
      answer(`RE-00101-1405-000${person === 'a' ? 1 : 2}`, { person }, entry(day, 'sent'))
    expect(derive({ metBy }, [many, passed('a', '2026-05-02')])[0]?.metOn).toBeUndefined()
    expect(derive({ metBy }, [many, passed('a', '2026-05-09'), passed('b', '2026-05-05')])[0]?.metOn).toBe('2026-05-09')
    expect(derive({ metBy }, [plan])[0]?.metOn).toBeUndefined()
  })
})

const extension = (due: string): Extension => ({
  id: 'E00000001',
  agency: '00101',
  duty: 'answer-it',
  subject: plan.id,
  was: '2026-05-31',
  due,
  reason: 'r',
  letter: { number: '1', date: '2026-05-01' },
  at: '',
  by: '',
  byName: '',
})

describe('the last day', () => {
  it('is missing while its setting is', () => {
    expect(derive({ due: 'settings.limit' }, [plan])[0]?.due).toBeNull()
  })

  it('is moved by an extension, never back', () => {
    expect(derive({}, [plan], {}, [extension('2026-06-20')])[0]).toMatchObject({
      due: '2026-06-20',
      originalDue: '2026-05-31',
    })
    const grown = derive({}, [plan], { settings: { days: 90 } }, [extension('2026-06-20')])[0]
    expect(grown?.due).toBe('2026-07-30')
    expect(grown?.originalDue).toBeUndefined()
  })
})

it('asks for what is not loaded instead of taking it for absent', () => {
  const facts = factsOf([plan])
  const { wants } = deriveDuties({ duties: [base] }, { ...facts, sources: new Map() }, [])
  expect(wants.sources).toEqual([{ worksheet: 'plan', in: 'agency' }])
  const reading = { ...base, opens: [{ worksheet: 'plan', states: ['sent'], when: 'count(records("plan")) > 0' }] }
  expect(deriveDuties({ duties: [reading as DeadlinesDuty] }, facts, []).wants.worksheets).toEqual(['plan'])
})
