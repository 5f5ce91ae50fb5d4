import { beforeAll, expect, test } from 'vitest'
import type { Answer, Json, Score } from '../../engine/core/model.ts'
import { buildScores } from '../../engine/report/buildScores.ts'
import { type DemoReports, demoReports } from './demoReports.ts'

interface Shown {
  rubric: string
  byName: Record<string, Score>
  shown: string
  dimensions: { id: string; weight: number; values: Record<string, number | null> }[]
  sentences: { key: string; text: { fa: string; en: string } }[]
}

let demo: DemoReports
beforeAll(async () => {
  demo = await demoReports()
}, 300_000)

const scoresOf = (answer: Answer | null, official = 'false') =>
  buildScores({ scores: 'answer', official }, demo.source, {
    answer: answer as unknown as Json,
  }) as unknown as Shown | null

const assessments = () => demo.answers.filter(({ worksheet }) => worksheet === 'maturity-assessment')
const isDetermined = ({ state }: Answer) => ['determined', 'objected', 'final'].includes(state)

test('every stored assessment is scored as its own computed values say', () => {
  const complete = assessments().filter(({ state }) => state !== 'draft' && state !== 'returned')
  expect(complete.length).toBeGreaterThan(20)
  for (const answer of complete) {
    const scores = scoresOf(answer)
    expect(scores?.byName['self']?.overallScore, answer.id).toBe(answer.computed['selfScore'])
    if (isDetermined(answer))
      expect(scores?.byName['assessed']?.overallScore, answer.id).toBe(answer.computed['assessedScore'])
  }
})

test('an official result speaks of the determination, an unofficial one of the self-assessment, in both languages', () => {
  const answer = assessments().find(isDetermined) ?? null
  expect(scoresOf(answer, 'true')).toMatchObject({ shown: 'assessed', rubric: 'maturity' })
  const own = scoresOf(answer)
  expect(own?.shown).toBe('self')
  expect(own?.dimensions).toHaveLength(9)
  const first = own?.sentences[0]
  expect(first?.key).toBe('selfResult')
  expect(first?.text.fa).toMatch(/[۰-۹]٫[۰-۹]{2}/)
  expect(first?.text.en).toMatch(/\d\.\d{2}/)
  expect(JSON.stringify(own?.sentences)).not.toContain('{{')
})

test('an answer that lacks criteria of the rubric has no overall score and no sentence', () => {
  const answer = structuredClone(assessments().find(isDetermined))
  if (!answer) throw new Error('no assessment is determined')
  answer.data['answers'] = (answer.data['answers'] as Json[]).slice(1)
  answer.data['determination'] = {}
  const scores = scoresOf(answer)
  expect(scores?.byName['self']?.overallScore).toBeNull()
  expect(scores?.byName['self']?.unanswered).toHaveLength(1)
  expect(scores?.sentences).toEqual([])
})

test('there is none without an answer, and of a worksheet that scores nothing it fails', () => {
  expect(scoresOf(null)).toBeNull()
  const plan = demo.answers.find(({ worksheet }) => worksheet === 'operational-plan') ?? null
  expect(() => scoresOf(plan)).toThrowError(expect.objectContaining({ code: 'REPORT_EMPTY' }))
})
