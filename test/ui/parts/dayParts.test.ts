import { describe, expect, it } from 'vitest'
import { dayPartNames, isFull, isoOf, nearestIso, partsOf, stepped } from '../../../ui/parts/dayParts.ts'

const today = { year: '1405', month: '09', day: '01' }

describe('The parts of a day', () => {
  it("are those of the reader's calendar, in the order that calendar is read", () => {
    expect(partsOf('2026-04-23', 'fa')).toEqual({ year: '1405', month: '02', day: '03' })
    expect(partsOf('2026-04-23', 'en')).toEqual({ year: '2026', month: '04', day: '23' })
    expect(partsOf('2026-02-30', 'fa')).toEqual({ year: '', month: '', day: '' })
    expect([dayPartNames('fa')[0], dayPartNames('en')[0]]).toEqual(['year', 'day'])
  })

  it('make a day once all are there and that month has it', () => {
    expect(isoOf({ year: '1405', month: '2', day: '3' })).toBe('2026-04-23')
    expect(isoOf({ year: '1405', month: '', day: '3' })).toBeUndefined()
    expect(isoOf({ year: '1405', month: '7', day: '31' })).toBeUndefined()
    expect(nearestIso({ year: '1405', month: '7', day: '31' })).toBe(isoOf({ year: '1405', month: '7', day: '30' }))
    expect(nearestIso({ year: '2025', month: '2', day: '31' })).toBe('2025-02-28')
    expect(nearestIso({ year: '1405', month: '7', day: '' })).toBeUndefined()
  })

  it('lead on when no further digit can be meant', () => {
    expect([isFull('month', '1'), isFull('month', '2'), isFull('month', '0'), isFull('month', '01')]).toEqual([
      false,
      true,
      false,
      true,
    ])
    expect([isFull('day', '3'), isFull('day', '4'), isFull('year', '140'), isFull('year', '1405')]).toEqual([
      false,
      true,
      false,
      true,
    ])
  })

  it('go round at their ends and begin with those of today', () => {
    expect(stepped('month', '12', 1, today)).toBe('01')
    expect(stepped('day', '01', -1, today)).toBe('31')
    expect(stepped('year', '', 1, today)).toBe('1405')
  })
})
