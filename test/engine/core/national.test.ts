import { describe, expect, it } from 'vitest'
import { isLegalIdentifier, isNationalCode } from '../../../engine/core/national.ts'

describe('a national code', () => {
  it.each(['9990001014', '9990002029', '9990003033', '9990006067'])('%s is valid', (code) => {
    expect(isNationalCode(code)).toBe(true)
  })

  it.each([
    ['9990001015', 'check digit'],
    ['1234567890', 'check digit'],
    ['1111111111', 'equal digits'],
    ['999000101', 'nine digits'],
    ['۹۹۹۰۰۰۱۰۱۴', 'digits not yet Latin'],
    ['', 'empty'],
  ])('%s is not: %s', (code) => {
    expect(isNationalCode(code)).toBe(false)
  })

  it('notices every single wrong digit', () => {
    for (let place = 0; place < 10; place++)
      for (let digit = 0; digit < 10; digit++) {
        const code = `${'9990001014'.slice(0, place)}${digit}${'9990001014'.slice(place + 1)}`
        expect(isNationalCode(code)).toBe(code === '9990001014')
      }
  })
})

describe('a legal identifier', () => {
  it.each(['99900001010', '99900001025', '99900001030'])('%s is valid', (code) => {
    expect(isLegalIdentifier(code)).toBe(true)
  })

  it.each([
    ['99900001011', 'check digit'],
    ['99900000000', 'six zeros'],
    ['11111111111', 'equal digits'],
    ['9990000101', 'ten digits'],
  ])('%s is not: %s', (code) => {
    expect(isLegalIdentifier(code)).toBe(false)
  })
})
