import { describe, expect, it } from 'vitest'
import { causedRemarks } from '../../../engine/actions/causedRemarks.ts'
import type { Json } from '../../../engine/core/model.ts'

const id = 'BR-00101-1404-0001'
const good = { path: '/name', text: 'The name is not in the register.' }

describe('the remarks an effect gives another answer', () => {
  it('are one or a list', () => {
    expect(causedRemarks(good, id)).toEqual([good])
    expect(causedRemarks([good, good], id)).toEqual([good, good])
  })

  it('leave out what has no path or no text', () => {
    const malformed: Json[] = [
      null,
      'name',
      [good],
      {},
      { path: '/name' },
      { text: 'no field' },
      { path: '', text: 'no field' },
      { path: '/', text: 'no field' },
      { path: 'name', text: 'not a pointer' },
      { path: 3, text: 'not a pointer' },
      { path: '/name', text: null },
      { path: '/name', text: '  ' },
      { path: '/name', text: 12 },
    ]
    expect(causedRemarks([...malformed, good], id)).toEqual([good])
    expect(causedRemarks(null, id)).toEqual([])
    expect(causedRemarks(undefined, id)).toEqual([])
  })

  it('go only to the answer they name', () => {
    const others = [
      { ...good, on: 'BR-00101-1404-0002' },
      { ...good, on: null },
    ]
    expect(causedRemarks([...others, { ...good, on: id }], id)).toEqual([good])
  })

  it('are cut to 2,000 characters, none of them in half', () => {
    expect(causedRemarks({ path: '/name', text: '𐎠'.repeat(2001) }, id)).toEqual([
      { path: '/name', text: '𐎠'.repeat(2000) },
    ])
  })
})
