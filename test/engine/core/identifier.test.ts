import { describe, expect, it } from 'vitest'
import { answerNumber, isIdentifier, mintIdentifier } from '../../../engine/core/identifier.ts'

const scheme = (kind: string) => `${kind}-{agency}-{serial:6}-{mod97}`

describe('an identifier', () => {
  it.each([
    ['IRD', 'IRD-00101-000001-05'],
    ['IRS', 'IRS-00101-000001-71'],
    ['IRN', 'IRN-00101-000001-49'],
    ['IRG', 'IRG-00101-000001-57'],
    ['IRP', 'IRP-00101-000001-19'],
  ])('of kind %s is minted as %s and is valid', (kind, identifier) => {
    expect(mintIdentifier(scheme(kind), { agency: '00101', serial: 1 })).toBe(identifier)
    expect(isIdentifier(identifier, scheme(kind))).toBe(true)
  })

  it.each([
    ['IRD-00101-000001-06', 'check digits'],
    ['IRD-00101-000010-05', 'digits swapped'],
    ['IRD-01001-000001-05', 'digits of the agency swapped'],
    ['IRS-00101-000001-05', 'kind changed'],
    ['IRD-00101-00001-05', 'a digit lost'],
    ['IRD-00101-000001-05 ', 'a space'],
  ])('%s is not valid: %s', (identifier) => {
    expect(isIdentifier(identifier, scheme('IRD'))).toBe(false)
  })

  it('is told from another when any one digit is wrong or two neighbours are swapped', () => {
    const minted = mintIdentifier(scheme('IRD'), { agency: '00317', serial: 204_518 })
    const wrong = new Set<string>()
    for (let i = 4; i < minted.length; i++) {
      for (let digit = 0; digit < 10; digit++) wrong.add(minted.slice(0, i) + digit + minted.slice(i + 1))
      wrong.add(minted.slice(0, i) + minted.slice(i + 1, i + 2) + minted.charAt(i) + minted.slice(i + 2))
    }
    wrong.delete(minted)
    expect([...wrong].filter((text) => isIdentifier(text, scheme('IRD')))).toEqual([])
  })

  it('may have a scheme without check digits', () => {
    expect(mintIdentifier('LIB/{agency}/{serial}', { agency: '00101', serial: 12 })).toBe('LIB/00101/12')
    expect(isIdentifier('LIB/00101/12', 'LIB/{agency}/{serial}')).toBe(true)
    expect(isIdentifier('LIBx00101/12', 'LIB/{agency}/{serial}')).toBe(false)
  })

  it.each([0, -1, 1.5, 1_000_000])('is not minted for serial %d', (serial) => {
    expect(() => mintIdentifier(scheme('IRD'), { agency: '00101', serial })).toThrow('IDENTIFIER_SERIAL')
  })
})

it('the number of an answer fills its serial to four digits', () => {
  expect(answerNumber('OP', '00101', 1404, 7)).toBe('OP-00101-1404-0007')
})
