import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { resultSentences } from '../../../engine/core/resultSentences.ts'
import { scoreRows } from '../../../engine/core/score.ts'
import { levels, maturity, rowsOf, sampleAgency } from './rubricFixture.ts'

const words = {
  en: JSON.parse(readFileSync(new URL('../../../forms/en.json', import.meta.url), 'utf8')).rubrics.maturity,
}
const claimed = scoreRows(maturity, rowsOf(sampleAgency.selfLevel))
const score = scoreRows(maturity, rowsOf(sampleAgency.assessedLevel))
const values = {
  agencyName: { fa: 'دستگاه نمونه', en: 'Sample agency' },
  year: { fa: '۱۴۰۵', en: '1405' },
}
const keys = (list: { key: string }[]) => [...new Set(list.map(({ key }) => key))]

test('a determined result says level, score and what holds the level back', () => {
  const list = resultSentences(maturity, words, { score, claimed, official: true, values })
  expect(keys(list)).toEqual(['result', 'gated', 'dimWeak', 'dimForming', 'dimSettled'])
  expect(list[0]?.text).toEqual({
    fa: 'سطح بلوغ حکمرانی داده‌مبنای دستگاه نمونه در سال ۱۴۰۵، سطح ۲ (نوپا) با امتیاز ۳٫۰۲ از ۵ تعیین شد.',
    en: 'The maturity level of Sample agency in 1405 is level 2 (Emerging), with a score of 3.02 out of 5.',
  })
  expect(list[1]?.text).toEqual({
    fa: 'امتیاز کل برای سطح ۳ کافی است، اما پایین‌بودن امتیاز «امنیت، محرمانگی و حریم خصوصی» مانع دستیابی به آن شده است.',
    en: 'The overall score is enough for level 3, but a low score in "Security, confidentiality and privacy" prevents it.',
  })
  expect(list.filter(({ key }) => key === 'dimWeak').map(({ dimension }) => dimension)).toEqual(['securityPrivacy'])
})

test('every dimension gets exactly one sentence', () => {
  const list = resultSentences(maturity, words, { score, claimed, official: true, values })
  const spoken = list.flatMap(({ dimension }) => dimension ?? [])
  expect(spoken.toSorted()).toEqual(maturity.dimensions.map(({ id }) => id).toSorted())
})

test('an own result says that it is not official, and how far the next level is', () => {
  const list = resultSentences(maturity, words, { score: claimed, claimed: null, official: false, values })
  expect(keys(list).slice(0, 2)).toEqual(['selfResult', 'distance'])
  expect(list[1]?.text.fa).toBe('تا سطح ۴، ۰٫۶۷ امتیاز فاصله است.')
  expect(list[1]?.text.en).toBe('0.67 points remain to level 4.')
})

test('a corrected level is the one that is told', () => {
  const [first] = resultSentences(maturity, words, { score, claimed, official: true, level: 3, values })
  expect(first?.text.fa).toContain('سطح ۳ (استقراریافته)')
})

test.each([
  [levels(3), levels(3, { dataQuality: 2, dataAssets: 2, cultureSkills: 2, analyticsDecision: 2 }), ['underestimate']],
  [levels(3, { dataQuality: 2, dataAssets: 2, cultureSkills: 2, analyticsDecision: 2 }), levels(3), ['overestimate']],
  [levels(3), levels(3), []],
])('a difference of at least half a point between the two scorings is told', (found, own, expected) => {
  const list = resultSentences(maturity, words, {
    score: scoreRows(maturity, found),
    claimed: scoreRows(maturity, own),
    official: true,
    values,
  })
  expect(keys(list).filter((key) => key.endsWith('estimate'))).toEqual(expected)
})

test('half a point exactly is told', () => {
  const half = { dataQuality: 3, dataAssets: 3, cultureSkills: 3, analyticsDecision: 3 }
  const list = resultSentences(maturity, words, {
    score: scoreRows(maturity, levels(2)),
    claimed: scoreRows(maturity, levels(2, half)),
    official: true,
    values,
  })
  expect(scoreRows(maturity, levels(2, half)).overallScore).toBe(2.5)
  expect(keys(list)).toContain('overestimate')
})

test('nothing is said while a criterion is unanswered', () => {
  const draft = scoreRows(maturity, rowsOf({ dataNeeds: 3 }))
  expect(resultSentences(maturity, words, { score: draft, claimed: null, official: false, values })).toEqual([])
})
