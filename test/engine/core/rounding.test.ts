import { describe, expect, it } from 'vitest'
import { roundDown, roundHalfUp, roundUp, sumExactly } from '../../../engine/core/rounding.ts'

describe('rounding half up', () => {
  it.each([
    [2.675, 2, 2.68],
    [1.005, 2, 1.01],
    [8.025 / 3, 2, 2.68],
    [0.1 + 0.2, 1, 0.3],
    [5.5, 0, 6],
    [-5.5, 0, -6],
    [1.121, 2, 1.12],
    [-1.126, 2, -1.13],
    [2.4999999, 0, 2],
    [99.994, 2, 99.99],
    [99.995, 2, 100],
    [1e-9, 2, 0],
    [-0.001, 2, 0],
    [1234, -2, 1200],
    [1250, -2, 1300],
  ])('takes %d to %d decimals as %d', (value, decimals, expected) => {
    expect(roundHalfUp(value, decimals)).toBe(expected)
  })

  it('is exact for every tie at two decimals up to a thousand', () => {
    for (let thousandths = 5; thousandths < 1_000_000; thousandths += 10)
      expect(roundHalfUp(Number(`${thousandths}e-3`), 2)).toBe(Number(`${(thousandths + 5) / 10}e-2`))
  })

  it('keeps rials beyond 10^15 whole', () => {
    expect(roundHalfUp(9_007_199_254_740_991, 2)).toBe(9_007_199_254_740_991)
    expect(roundHalfUp(1_234_567_890_123_456, 0)).toBe(1_234_567_890_123_456)
  })

  it('rounds up away from zero and down towards it, without a false step from binary noise', () => {
    expect(roundUp(1.1 * 3, 1)).toBe(3.3)
    expect(roundUp(-1.21, 1)).toBe(-1.3)
    expect(roundDown(-1.29, 1)).toBe(-1.2)
    expect(roundDown(0.29 * 100, 0)).toBe(29)
  })
})

describe('an exact sum', () => {
  it('has no binary error', () => {
    expect(sumExactly([0.1, 0.2])).toBe(0.3)
    expect(sumExactly([33.33, 33.33, 33.34])).toBe(100)
    expect(sumExactly(Array.from({ length: 1000 }, () => 0.1))).toBe(100)
    expect(sumExactly([1e21, 0.1, -1e21])).toBe(0.1)
    expect(sumExactly([-0.5, -0.25])).toBe(-0.75)
    expect(sumExactly([])).toBe(0)
  })

  it('counts rials beyond the safe integers without losing one in between', () => {
    expect(sumExactly([9_007_199_254_740_991, 1, 1, -2])).toBe(9_007_199_254_740_991)
  })
})
