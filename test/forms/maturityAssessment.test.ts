import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '../../engine/catalogue/loadCatalogue.ts'
import { compileAll, defaultSettings, type ExampleStore } from '../../engine/catalogue/examples/exampleStore.ts'
import { changeAnswer } from '../../engine/catalogue/examples/changeAnswer.ts'
import { tryExample } from '../../engine/catalogue/examples/tryExample.ts'
import { evaluate } from '../../engine/core/expression.ts'
import type { Answer } from '../../engine/core/model.ts'
import { scoresInSight } from '../../engine/core/sight.ts'
import { worksheetFiles, worksheetIds } from './shippedForms.ts'

const { catalogue } = await loadCatalogue({ forms: 'forms', reports: 'reports' })
const worksheet = compileAll(catalogue).get('maturity-assessment')
const store: ExampleStore = {
  answers: new Map(
    worksheetIds
      .flatMap((id) => worksheetFiles(id).examples)
      .flatMap(({ config: { answer } }) =>
        answer ? [[(answer as unknown as Answer).id, answer as unknown as Answer]] : [],
      ),
  ),
  settings: defaultSettings(catalogue),
  day: catalogue.framework.examples?.day ?? '',
}

function example(id: string): Answer {
  const answer = store.answers.get(id)
  if (answer === undefined) throw new Error(`no example ${id}`)
  return answer
}

function at(answer: Answer, action: string) {
  if (worksheet === undefined) throw new Error('the worksheet is not in service')
  const { assessment, problems } = tryExample(catalogue, worksheet, answer, action, store)
  return {
    ...assessment,
    problems,
    codes: problems.map(({ code, params }) => String(params.rule ?? params.guard ?? code)),
  }
}

const determined = example('MA-00101-1405-0001')
const draft = example('MA-00102-1405-0001')

test('the example of the determined level has the scores of the specification', () => {
  const { computed, scores } = at(determined, 'save')
  expect(computed).toMatchObject({ selfScore: 3.33, assessedScore: 3.02, selfAssessmentAccuracy: 92.18 })
  expect(scores.assessed).toMatchObject({ computedLevel: 2, baseLevel: 3, gatingDimensions: ['securityPrivacy'] })
  expect(determined.data.determination).toMatchObject({ computedLevel: 2, determinedLevel: 2 })
})

test.each([
  ['MA-00101-1404-0001', 2, 2.71],
  ['MA-00102-1404-0001', 1, 1.31],
])('the final example %s has the level that follows from its findings', (id, level, score) => {
  const answer = example(id)
  const { scores, computed } = at(answer, 'save')
  expect(answer.state).toBe('final')
  expect(scores.assessed?.computedLevel).toBe(level)
  expect(answer.data.determination).toMatchObject({ determinedLevel: level })
  expect(computed.assessedScore).toBe(score)
})

test('the scores of the Organization are no computed values before the level is determined', () => {
  const before = changeAnswer(determined, { '@/state': 'underAssessment' })
  expect(at(before, 'save').computed).toMatchObject({ assessedScore: null, selfAssessmentAccuracy: null })
})

test('a reader who does not see the determination does not get its score', () => {
  const version = catalogue.worksheets['maturity-assessment']
  if (version === undefined) throw new Error('the worksheet is not in service')
  const { scores } = at(determined, 'save')
  expect(Object.keys(scoresInSight(version, ['identification', 'answers', 'declaration'], scores))).toEqual(['self'])
  expect(Object.keys(scoresInSight(version, ['answers', 'determination'], scores))).toEqual(['self', 'assessed'])
})

describe('a complete draft', () => {
  test('may be sent', () => {
    expect(at(draft, 'submit').codes).toEqual([])
  })

  test('tells how many criteria are left, in the words of the rule', () => {
    const less = changeAnswer(draft, { '/answers/4/selfLevel': null, '/answers/9/selfLevel': null })
    const [problem] = at(less, 'submit').problems
    expect(problem).toMatchObject({ params: { rule: 'MA-V01', unansweredCount: 2 } })
    expect(problem?.message?.fa).toContain('{unansweredCount} معیار')
  })

  test('may be kept with criteria unanswered', () => {
    expect(at(changeAnswer(draft, { '/answers/4/selfLevel': null }), 'save').codes).toEqual([])
  })

  test('asks for no letter when duties are not done by letter', () => {
    const without = changeAnswer(draft, { '/declaration/letterNumber': null, '/declaration/letterDate': null })
    expect(at(without, 'submit').codes).toEqual(['REQUIRED', 'REQUIRED'])
    store.settings = { ...store.settings, correspondenceMode: false }
    expect(at(without, 'submit').codes).toEqual([])
    store.settings = defaultSettings(catalogue)
  })

  test('warns of a rise of more than two levels unless it is explained', () => {
    const row = draft.data.answers as { criterionId: string; selfLevel?: number }[]
    const index = row.findIndex(({ selfLevel }) => selfLevel === 1)
    const high = changeAnswer(draft, { [`/answers/${index}/targetLevel`]: 4 })
    expect(at(high, 'submit').problems.map(({ level, params }) => [level, params.rule])).toEqual([
      ['warning', 'MA-V07'],
    ])
    expect(
      at(changeAnswer(high, { [`/answers/${index}/explanation`]: 'با کمک دستگاه اصلی.' }), 'submit').codes,
    ).toEqual([])
  })
})

describe('the determination', () => {
  const under = changeAnswer(determined, { '@/state': 'underAssessment' })

  test('is possible when every criterion has a finding', () => {
    expect(at(under, 'determine').codes).toEqual([])
  })

  test('needs a note where the level differs from what the agency said', () => {
    const findings = under.data.determination as { findings: { assessorNote?: string }[] }
    const index = findings.findings.findIndex(({ assessorNote }) => assessorNote !== undefined)
    const { problems } = at(
      changeAnswer(under, { [`/determination/findings/${index}/assessorNote`]: null }),
      'determine',
    )
    expect(problems).toMatchObject([{ code: 'REQUIRED', path: `/determination/findings/${index}/assessorNote` }])
  })

  test('needs a decision where the agency says "not applicable"', () => {
    const index = catalogue.rubrics.maturity?.criteria.findIndex(({ id }) => id === 'serviceRedesign')
    const { codes } = at(changeAnswer(under, { [`/determination/findings/${index}/naDecision`]: null }), 'determine')
    expect(codes).toEqual(expect.arrayContaining(['MA-G01', 'REQUIRED']))
  })

  test('names the authority when it is not the Organization', () => {
    const other = changeAnswer(under, { '/determination/assessedBy': 'approvedAuthority' })
    expect(at(other, 'determine').problems.map(({ path }) => path)).toEqual([
      '/determination/authorityName',
      '/determination/authorityApprovalNumber',
    ])
  })
})

describe('an objection', () => {
  const text = 'ارزیابی معیار صیانت از داده‌های شخصی ضابطه پیوست را در نظر نگرفته است؛ بازبینی آن درخواست می‌شود.'
  const objected = changeAnswer(determined, { '/objection': { text } })

  test('is possible within its days, with its text', () => {
    expect(at(objected, 'object').codes).toEqual([])
    expect(at(determined, 'object').problems.map(({ path }) => path)).toContain('/objection/text')
  })

  test('once decided lets the level become final at once', () => {
    const decided = changeAnswer(objected, {
      '/objection/receivedAt': '2026-05-14',
      '/determination/objectionDecision': 'rejected',
      '/communicationNumber': '۲۰۰/۹۱۰',
    })
    expect(at(decided, 'finalise').codes).toEqual([])
  })
})

test('without an objection the level becomes final after its days', () => {
  const later = changeAnswer(determined, {
    '/determination/determinedAt': '2026-05-05',
    '/communicationNumber': '۲۰۰/۹۱۰',
  })
  expect(at(later, 'finalise').codes).toEqual([])
})

describe('the level suggested to the assessor', () => {
  const ui = worksheet?.version.ui as {
    determination: { findings: { 'ui:options': { suggested: string } } }
  }
  const formula = ui.determination.findings['ui:options'].suggested
  test.each([
    [{ selfLevel: 4 }, { evidenceFinding: 'accepted' }, 4],
    [{ selfLevel: 4 }, { evidenceFinding: 'partiallyAccepted' }, 3],
    [{ selfLevel: 1 }, { evidenceFinding: 'partiallyAccepted' }, 1],
    [{ selfLevel: 4 }, { evidenceFinding: 'rejected' }, 2],
    [{ selfLevel: 1 }, { evidenceFinding: 'rejected' }, 1],
    [{ selfLevel: 3 }, { evidenceFinding: 'notProvided' }, 2],
    [{ notApplicable: true }, { naDecision: 'rejected' }, 1],
    [{ notApplicable: true }, { naDecision: 'accepted' }, null],
    [{ selfLevel: 4 }, {}, null],
    [{}, { evidenceFinding: 'accepted' }, null],
  ])('for %o and the finding %o is %s', (stated, finding, level) => {
    expect(evaluate(formula, { variables: { it: { ...finding, stated } } })).toBe(level)
  })
})
