import { describe, expect, it } from 'vitest'
import { extensionOf, standingOn, type Extension } from '../../../engine/core/duty.ts'
import { mayExtend, owes } from '../../../engine/core/dutyRights.ts'
import { fillTemplate, tellBecause, tellDaysLeft } from '../../../engine/core/tellDuty.ts'

const duty = { openedOn: '2026-03-21', due: '2026-04-20' }

describe('where a duty stands on a day', () => {
  it('is not due before it opens, and in time to the end of its last day', () => {
    expect(standingOn(duty, '2026-03-20')).toEqual({ state: 'notDue', daysLeft: 31 })
    expect(standingOn(duty, '2026-03-21')).toEqual({ state: 'open', daysLeft: 30 })
    expect(standingOn(duty, '2026-04-20')).toEqual({ state: 'open', daysLeft: 0 })
    expect(standingOn(duty, '2026-04-21')).toEqual({ state: 'late', daysLeft: -1, daysLate: 1 })
  })

  it('is late although it opened after its own last day', () => {
    expect(standingOn({ openedOn: '2026-05-01', due: '2026-04-20' }, '2026-04-25').state).toBe('late')
  })

  it('stays open without a last day', () => {
    expect(standingOn({ ...duty, due: null }, '2030-01-01')).toEqual({ state: 'open' })
  })

  it('tells of a duty that was met whether it was late', () => {
    expect(standingOn({ ...duty, metOn: '2026-04-20' }, '2026-06-01')).toEqual({ state: 'met' })
    expect(standingOn({ ...duty, metOn: '2026-04-25' }, '2026-06-01')).toEqual({ state: 'met', daysLate: 5 })
  })
})

const granted = (id: string, more: Partial<Extension> = {}): Extension => ({
  id,
  agency: '00101',
  duty: 'send',
  subject: '1404-H2',
  was: '2026-04-20',
  due: '2026-05-01',
  reason: 'floods in the province',
  letter: { number: '1', date: '2026-04-01' },
  at: '2026-04-01T08:00:00.000Z',
  by: 'a',
  byName: 'A',
  ...more,
})

describe('an extension', () => {
  const withdrawn = { at: '2026-04-02T08:00:00.000Z', by: 'a', byName: 'A', reason: 'a mistake was made' }
  const key = { agency: '00101', duty: 'send', subject: '1404-H2' }

  it('is in force for its own agency, duty and subject, the last one granted', () => {
    expect(extensionOf([granted('E1'), granted('E2')], key)?.id).toBe('E2')
    expect(extensionOf([granted('E1')], { ...key, agency: '00102' })).toBeUndefined()
    expect(extensionOf([granted('E1')], { ...key, subject: '1405-H1' })).toBeUndefined()
  })

  it('gives way to the one before when it is withdrawn', () => {
    expect(extensionOf([granted('E1'), granted('E2', { withdrawn })], key)?.id).toBe('E1')
    expect(extensionOf([granted('E2', { withdrawn })], key)).toBeUndefined()
  })
})

const agency = (code: string, parent?: string) => ({ code, title: code, data: {}, ...(parent ? { parent } : {}) })

const head = (code: string) => ({ agency: code, roles: ['head'] })

describe('who owes and who extends', () => {
  const roles = {
    head: { title: 'head', place: 'agency' as const },
    approver: { title: 'approver', place: 'organization' as const },
  }
  const framework = { roles, duties: { extendedBy: ['approver'] as [string], reminderSetting: 'days' } }
  const directory = {
    organization: '00000',
    agencies: new Map([agency('00101'), agency('00102', '00101')].map((each) => [each.code, each])),
  }
  const place = { framework, directory }

  it('is the holder of the role in the agency, or in its main agency', () => {
    expect(owes(head('00102'), ['head'], '00102', place)).toBe(true)
    expect(owes(head('00101'), ['head'], '00102', place)).toBe(false)
    expect(owes(head('00101'), ['head@main'], '00102', place)).toBe(true)
    expect(owes(head('00102'), ['head@main'], '00102', place)).toBe(false)
    expect(owes(head('00101'), ['head@main'], '00101', place)).toBe(true)
    expect(owes({ agency: '00101', roles: ['other'] }, ['head'], '00101', place)).toBe(false)
  })

  it('is an approver of the Organization, not one of an agency', () => {
    expect(mayExtend({ agency: '00000', roles: ['approver'] }, place)).toBe(true)
    expect(mayExtend({ agency: '00101', roles: ['approver'] }, place)).toBe(false)
    expect(mayExtend({ agency: '00000', roles: ['head'] }, place)).toBe(false)
    expect(mayExtend({ agency: '00000', roles: ['approver'] }, { framework: { roles }, directory })).toBe(false)
  })
})

describe('the words of a duty', () => {
  it('write days and periods as the reader does', () => {
    const told = { openedOn: '2026-03-21', period: '1404-H2' }
    expect(tellBecause('{period} در {openedOn} پایان یافت.', told, 'fa')).toBe(
      'نیمه دوم ۱۴۰۴ در ۱۴۰۵/۰۱/۰۱ پایان یافت.',
    )
    expect(tellBecause('{period} ended on {openedOn}.', told, 'en')).toBe('1404, second half ended on 2026-03-21.')
  })

  it('leave no empty quotes or doubled blanks where a value is missing', () => {
    expect(fillTemplate('مهلت «{title}» «{about}» برای', { title: 'گزارش' })).toBe('مهلت «گزارش» برای')
    expect(fillTemplate('“{title}” {about} is due', { title: 'Report' })).toBe('“Report” is due')
  })

  it('count days before, on and after the last one', () => {
    expect([3, 0, -2].map((days) => tellDaysLeft(days, 'fa'))).toEqual([
      '۳ روز مانده',
      'امروز واپسین روز است',
      '۲ روز از مهلت گذشته',
    ])
    expect([1, 0, -2].map((days) => tellDaysLeft(days, 'en'))).toEqual([
      '1 day left',
      'today is the last day',
      '2 days late',
    ])
  })
})
