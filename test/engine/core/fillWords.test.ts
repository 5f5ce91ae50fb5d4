import { expect, test } from 'vitest'
import { fillWords } from '../../../engine/core/fillWords.ts'
import { tellCode } from '../../../engine/core/tellCode.ts'
import { problemText } from '../../../ui/form/problemText.ts'
import { localeOf } from '../../../ui/text/locale.tsx'

test('a name without a parameter stays, also one every object has', () => {
  expect(fillWords('{a} و {b} و {constructor}', { a: 1 }, String)).toBe('1 و {b} و {constructor}')
})

test('who shows the words chooses their digits and lists', () => {
  expect(localeOf('fa').say('level', { n: 1234 })).toBe('سطح ۱٬۲۳۴')
  expect(localeOf('en').say('level', { n: 1234 })).toBe('Level 1,234')
  const problem = { path: '', code: 'own', level: 'error' as const, params: { n: 3, names: ['الف', 'ب'] } }
  expect(problemText({ ...problem, message: { fa: '{n}: {names}' } }, 'fa')).toBe('۳: الف و ب')
  expect(tellCode('METHOD_VERSION_SAME', { version: '1.0' }, 'en')).toContain('still 1.0')
})
