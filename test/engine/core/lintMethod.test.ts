import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { codes } from '../../../engine/core/codes.ts'
import { lintRubricChange, lintScorecardChange } from '../../../engine/core/lintMethodChange.ts'
import { lintRubric } from '../../../engine/core/lintRubric.ts'
import { lintScorecard } from '../../../engine/core/lintScorecard.ts'
import type { Problem, RubricConfig, ScorecardConfig } from '../../../engine/core/model.ts'
import { maturity } from './rubricFixture.ts'
import { scorecard } from './scorecardFixture.ts'

const english = JSON.parse(readFileSync(new URL('../../../forms/en.json', import.meta.url), 'utf8')).rubrics.maturity
const surroundings = { stages: [1, 2, 3, 4, 5, 6], words: { en: english } }
const found = (problems: Problem[]) => problems.map(({ code, path }) => `${code}@${path}`)

/** A copy of a config, broken by `change`. */
function broken<T>(config: T, change: (copy: T) => void): T {
  const copy = structuredClone(config)
  change(copy)
  return copy
}

describe('the shipped rubric', () => {
  test('has no problem', () => {
    expect(lintRubric(maturity, surroundings)).toEqual([])
  })

  const cases: [string, (copy: RubricConfig) => void, string[]][] = [
    ['a dimension weighs more', (copy) => void (copy.dimensions[0]!.weight = 13), ['WEIGHTS_NOT_100@/dimensions']],
    ['a criterion weighs less', (copy) => void (copy.criteria[0]!.weight = 29), ['WEIGHTS_NOT_100@/criteria']],
    [
      'a descriptor is missing',
      (copy) => void copy.criteria[2]!.descriptors.pop(),
      ['DESCRIPTORS_INCOMPLETE@/criteria/2/descriptors'],
    ],
    [
      'a descriptor is blank',
      (copy) => void (copy.criteria[2]!.descriptors[1] = ' '),
      ['DESCRIPTORS_INCOMPLETE@/criteria/2/descriptors'],
    ],
    [
      'an id stands twice',
      (copy) => void (copy.dimensions[1]!.id = 'leadershipOrganization'),
      ['ID_REUSED@/dimensions'],
    ],
    [
      'an id is not lowerCamelCase',
      (copy) => void (copy.criteria[0]!.id = 'Leadership-commitment'),
      ['NAME_NOT_CAMEL_CASE@/criteria'],
    ],
    [
      'a dimension is unknown',
      (copy) => void (copy.criteria[35]!.dimension = 'other'),
      ['NAME_UNKNOWN@/criteria/35/dimension'],
    ],
    [
      'an overall threshold does not rise',
      (copy) => void (copy.levelRule[3]!.minOverall = 3),
      ['THRESHOLDS_NOT_RISING@/levelRule'],
    ],
    [
      'a threshold of dimensions does not rise',
      (copy) => void (copy.levelRule[2]!.minDimension = 1.5),
      ['THRESHOLDS_NOT_RISING@/levelRule'],
    ],
    ['a level has no threshold', (copy) => void copy.levelRule.pop(), ['THRESHOLDS_NOT_RISING@/levelRule']],
    ['a criterion has no clause', (copy) => void (copy.criteria[4]!.clauses = []), ['STAGE_MISSING@/criteria/4']],
    ['a criterion has no stage', (copy) => void delete copy.criteria[4]!.stage, ['STAGE_MISSING@/criteria/4']],
    [
      'a stage has no criterion',
      (copy) => copy.criteria.forEach((each) => void (each.stage = each.stage === 3 ? 4 : each.stage)),
      ['STAGE_WITHOUT_CRITERION@/criteria'],
    ],
    [
      'too much may be left out',
      (copy) => void (copy.criteria.find(({ id }) => id === 'classificationAccess')!.notApplicableAllowed = true),
      ['NOT_APPLICABLE_TOO_LARGE@/criteria'],
    ],
  ]
  test.each(cases)('is refused when %s', (_, change, expected) => {
    const problems = found(lintRubric(broken(maturity, change), surroundings))
    for (const problem of expected) expect(problems).toContain(problem)
  })

  test('is refused when a descriptor lacks its English words', () => {
    const words = { en: broken(english, (copy) => void delete copy.criteria.dataNeeds.descriptors) }
    const [problem] = lintRubric(maturity, { words })
    expect(problem).toMatchObject({
      code: 'DESCRIPTORS_INCOMPLETE',
      params: { criterion: 'dataNeeds', language: 'en' },
    })
  })

  test('may retire a criterion when the other weights make up for it', () => {
    const changed = broken(maturity, (copy) => {
      copy.criteria[0]!.retired = true
      copy.criteria[1]!.weight += copy.criteria[0]!.weight
    })
    expect(lintRubric(changed, surroundings)).toEqual([])
  })
})

describe('the shipped scorecard', () => {
  test('has no problem', () => {
    expect(lintScorecard(scorecard)).toEqual([])
  })

  const cases: [string, (copy: ScorecardConfig) => void, string[]][] = [
    ['an indicator weighs more', (copy) => void (copy.indicators[0]!.weight = 15), ['WEIGHTS_NOT_100@/indicators']],
    [
      'a group weighs less',
      (copy) => void (copy.groups[0]!.weight = 20),
      ['WEIGHTS_NOT_100@/groups', 'WEIGHTS_NOT_100@/indicators'],
    ],
    ['an id stands twice', (copy) => void (copy.indicators[1]!.id = 'maturityScore'), ['ID_REUSED@/indicators']],
    ['a group is unknown', (copy) => void (copy.indicators[1]!.group = 'other'), ['NAME_UNKNOWN@/indicators/1/group']],
    ['two bands overlap', (copy) => void (copy.bands[0]!.from = 85), ['BANDS_BROKEN@/bands']],
    ['the lowest band does not begin at 0', (copy) => void (copy.bands[4]!.from = 1), ['BANDS_BROKEN@/bands']],
    ['a cap names no band', (copy) => void (copy.caps![2]!.atMost = 'fine'), ['NAME_UNKNOWN@/caps/2/atMost']],
    [
      'a fallback is unknown',
      (copy) => void (copy.peerGroups![1]!.fallback = 'all'),
      ['NAME_UNKNOWN@/peerGroups/1/fallback'],
    ],
    ['a status has no words', (copy) => void delete copy.statuses['pending'], ['STATUS_MISSING@/statuses']],
  ]
  test.each(cases)('is refused when %s', (_, change, expected) => {
    const problems = found(lintScorecard(broken(scorecard, change)))
    for (const problem of expected) expect(problems).toContain(problem)
  })
})

describe('a change of method', () => {
  test('in words alone keeps its version', () => {
    expect(
      lintRubricChange(
        maturity,
        broken(maturity, (copy) => void (copy.criteria[0]!.title = 'عنوان تازه')),
      ),
    ).toEqual([])
    expect(
      lintScorecardChange(
        scorecard,
        broken(scorecard, (copy) => {
          copy.bands[0]!.title = 'ممتاز'
          for (const { flags = [] } of copy.indicators) for (const flag of flags) flag.message = 'متن تازه'
        }),
      ),
    ).toEqual([])
  })

  test.each([
    ['a weight', (copy: RubricConfig) => void (copy.criteria[0]!.weight = 20)],
    ['a threshold', (copy: RubricConfig) => void (copy.levelRule[4]!.minOverall = 4.6)],
    ['a limit', (copy: RubricConfig) => void (copy.maxNotApplicableWeight = 30)],
  ])('of %s needs a new version', (_, change) => {
    const after = broken(maturity, change)
    expect(found(lintRubricChange(maturity, after))).toEqual(['METHOD_VERSION_SAME@/methodVersion'])
    expect(lintRubricChange(maturity, { ...after, methodVersion: '1.1.0' })).toEqual([])
  })

  test('of a formula needs a new version', () => {
    const after = broken(scorecard, (copy) => void (copy.indicators[0]!.points = '25 * (x - 1)'))
    expect(found(lintScorecardChange(scorecard, after))).toEqual(['METHOD_VERSION_SAME@/methodVersion'])
  })

  test('does not delete what was in use', () => {
    const after = broken({ ...maturity, methodVersion: '2.0.0' }, (copy) => void copy.criteria.pop())
    expect(found(lintRubricChange(maturity, after))).toEqual(['ITEM_DELETED@'])
  })
})

test('every code has words in both languages and says how to mend it', () => {
  const used = [
    'WEIGHTS_NOT_100',
    'DESCRIPTORS_INCOMPLETE',
    'ID_REUSED',
    'NAME_NOT_CAMEL_CASE',
    'NAME_UNKNOWN',
    'THRESHOLDS_NOT_RISING',
    'STAGE_MISSING',
    'STAGE_WITHOUT_CRITERION',
    'NOT_APPLICABLE_TOO_LARGE',
    'BANDS_BROKEN',
    'STATUS_MISSING',
    'METHOD_VERSION_SAME',
    'ITEM_DELETED',
  ] as const
  for (const code of used)
    expect(codes[code].mend.fa && codes[code].mend.en && codes[code].fa && codes[code].en).toBeTruthy()
})
