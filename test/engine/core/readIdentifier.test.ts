import { describe, expect, it } from 'vitest'
import { readIdentifier } from '../../../engine/core/identifier.ts'

const schemes = { IRD: 'IRD-{agency}-{serial:6}-{mod97}', LIB: 'LIB/{agency}/{serial}' }
const right = { kind: 'IRD', identifier: 'IRD-00101-000001-05', isValid: true }

describe('a typed identifier', () => {
  it.each([
    'IRD-00101-000001-05',
    '  IRD-۰۰۱۰۱-۰۰۰۰۰۱-۰۵\u200F',
    'ird 00101 000001 05',
    'IRD–00101–000001–05',
    'IRD0010100000105',
    'IRD-٠٠١٠١-٠٠٠٠٠١-٠٥',
  ])('is read as it was minted from %j', (text) => {
    expect(readIdentifier(text, schemes)).toEqual(right)
  })

  it('with a wrong check digit is still known as an identifier', () => {
    expect(readIdentifier('IRD-00101-000001-06', schemes)).toEqual({
      kind: 'IRD',
      identifier: 'IRD-00101-000001-06',
      isValid: false,
    })
  })

  it('is of the scheme whose form it has', () => {
    expect(readIdentifier('lib/00101/12', schemes)).toEqual({ kind: 'LIB', identifier: 'LIB/00101/12', isValid: true })
  })

  it.each(['', 'پرونده', 'IRD-00101', 'IRD-00101-000001-05 پرونده', 'IRS-00101-000001-71', 'DA-00101-1404-0001'])(
    '%j is none',
    (text) => {
      expect(readIdentifier(text, schemes)).toBeUndefined()
    },
  )
})
