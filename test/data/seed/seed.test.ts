import { fileTypeFromBuffer } from 'file-type'
import { beforeAll, describe, expect, test } from 'vitest'
import { assessAnswer } from '../../../engine/actions/assessAnswer.ts'
import { accountKind } from '../../../engine/actions/accounts.ts'
import { compiledOf, versionInService } from '../../../engine/actions/version.ts'
import { dayInTehran } from '../../../engine/core/calendar.ts'
import { sha256OfJson } from '../../../engine/core/canonical.ts'
import { isIdentifier } from '../../../engine/core/identifier.ts'
import type { Answer } from '../../../engine/core/model.ts'
import { problemsFor } from '../../../engine/core/problemsFor.ts'
import { administrator, filesIn, makeDemo, today, type Demo } from './demo.ts'

let demo: Demo
beforeAll(async () => {
  demo = await makeDemo({ isSmall: false })
}, 300_000)

const isExample = ({ id }: Answer) =>
  Object.values(demo.examples).some((ofWorksheet) =>
    Object.values(ofWorksheet).some(({ answer }) => (answer as Answer | undefined)?.id === id),
  )

/** Without what the demo gives names and bytes to. */
const plain = (value: unknown) =>
  JSON.stringify(value, (key, inner: unknown) =>
    ['fullName', 'approverName', 'assessorNames', 'sha256', 'sizeBytes'].includes(key) ? null : inner,
  )

const minutesInTehran = (instant: string): number => {
  const shifted = new Date(new Date(instant).getTime() + 210 * 60_000)
  return shifted.getUTCHours() * 60 + shifted.getUTCMinutes()
}

describe('the demo', () => {
  test('has six main agencies and eighteen affiliated ones, all in the register', () => {
    const { agencies } = demo.play.context(administrator, new Date()).directory
    const all = [...agencies.values()]
    expect(all.filter(({ parent }) => parent === undefined)).toHaveLength(6)
    expect(all.filter(({ parent }) => parent !== undefined)).toHaveLength(18)
    expect(all.every(({ parent }) => parent === undefined || agencies.has(parent))).toBe(true)
  })

  test('has records in every state of every worksheet', () => {
    const missing = Object.values(demo.catalogue.worksheets).flatMap(({ id, workflow }) => {
      const seen = new Set(demo.answers.filter(({ worksheet }) => worksheet === id).map(({ state }) => state))
      return Object.keys(workflow.states).flatMap((state) => (seen.has(state) ? [] : [`${id}: ${state}`]))
    })
    // The own official signs only where planSignatureScope asks for it.
    const bySetting = ['operational-plan: ownSigned', 'plan-correction: ownSigned']
    expect(missing.filter((state) => !bySetting.includes(state))).toEqual([])
  })

  test('fills all worksheets of the framework, some two thousand answers', () => {
    const filled = new Set(demo.answers.map(({ worksheet }) => worksheet))
    expect(Object.keys(demo.catalogue.worksheets).filter((id) => !filled.has(id))).toEqual([])
    expect(demo.answers.length).toBeGreaterThan(1700)
    expect(demo.answers.length).toBeLessThan(2300)
  })

  test('has an agency with nothing but its profile, and units whose reports came late', () => {
    const of = (code: string) => demo.answers.filter(({ agency }) => agency === code)
    expect(of('00305').map(({ worksheet }) => worksheet)).toEqual(['agency-profile'])
    const late = demo.answers.filter(
      ({ worksheet, computed }) => worksheet === 'unit-halfyear-report' && computed['isLate'],
    )
    expect(late.length).toBeGreaterThan(1)
  })

  test('lets stewards check what belongs to their own unit alone', () => {
    const accounts = new Map(
      demo.store.papers.filter(({ kind }) => kind === accountKind).map(({ id, content }) => [id, content]),
    )
    const checks = demo.answers
      .filter((answer) => ['00201', '00202'].includes(answer.agency))
      .flatMap(({ id, data, history }) => history.map((entry) => ({ id, data, ...entry })))
      .filter(({ action }) => action === 'checkCard' || action === 'checkProcess')
    expect(checks.length).toBeGreaterThan(20)
    for (const { id, actor, data } of checks)
      expect(accounts.get(actor)?.['units'], id).toEqual([data['ownerUnitCode']])
  })

  test('has no record with an error that its state does not allow, looked at today', async () => {
    const context = demo.play.context(administrator, new Date(`${today}T12:00:00+03:30`))
    const wrong: string[] = []
    for (const answer of demo.answers) {
      const version = versionInService(context, answer.worksheet)
      const { assessment } = await assessAnswer(context, version, answer)
      const problems = problemsFor(assessment, compiledOf(version), answer, 'save')
      for (const { level, path, code, params } of problems)
        if (level === 'error')
          wrong.push(`${answer.id} ${answer.state} ${path} ${code} ${String(params['rule'] ?? '')}`)
    }
    expect(wrong).toEqual([])
  }, 300_000)

  test('holds the examples with their content; only people have names and attachments have bytes', () => {
    const given = Object.values(demo.examples)
      .flatMap((ofWorksheet) => Object.entries(ofWorksheet))
      .flatMap(([name, { answer }]) => (name.startsWith('valid') && answer ? [answer as Answer] : []))
    expect(given.length).toBeGreaterThan(25)
    for (const example of given) {
      const seeded = demo.store.held.get(example.id)
      expect(seeded, example.id).toMatchObject({ state: example.state, revision: example.revision })
      expect(plain(seeded?.data), example.id).toBe(plain(example.data))
    }
  })

  test('gives the worked maturity example its published score', () => {
    const worked = demo.store.held.get('MA-00101-1405-0001')
    const determination = worked?.data['determination']
    expect(worked?.computed).toMatchObject({ selfScore: 3.33, assessedScore: 3.02, selfAssessmentAccuracy: 92.18 })
    expect(determination).toMatchObject({ computedLevel: 2, determinedLevel: 2 })
  })

  test('holds the level of the worked example back by its weak dimension', async () => {
    const context = demo.play.context(administrator, new Date(`${today}T12:00:00+03:30`))
    const answer = await demo.play.answer('MA-00101-1405-0001')
    const { assessment } = await assessAnswer(context, versionInService(context, answer.worksheet), answer)
    expect(assessment.scores['assessed']).toMatchObject({
      overallScore: 3.02,
      baseLevel: 3,
      computedLevel: 2,
      gatingDimensions: ['securityPrivacy'],
    })
  })

  test('has some three hundred dataset cards, and unique identifiers with right check digits', () => {
    const cards = demo.answers.filter(({ worksheet }) => worksheet === 'dataset-card')
    expect(cards.length).toBeGreaterThan(280)
    const minted = cards.flatMap(({ data }) => (typeof data['uniqueId'] === 'string' ? [data['uniqueId']] : []))
    expect(new Set(minted).size).toBe(minted.length)
    expect(minted.filter((id) => !isIdentifier(id, 'IRD-{agency}-{serial:6}-{mod97}'))).toEqual([])
  })

  test('has a plan of a hundred activities', () => {
    const lengths = demo.answers
      .filter(({ worksheet }) => worksheet === 'operational-plan')
      .map(({ data }) => (data['activities'] as unknown[]).length)
    expect(Math.max(...lengths)).toBe(100)
    expect(lengths.filter((length) => length >= 8 && length <= 40).length).toBeGreaterThan(30)
  })

  test('was signed over the bytes that are kept', async () => {
    const signed = demo.store.kept.filter(({ reason }) => reason === 'signed')
    expect(signed.length).toBeGreaterThan(500)
    for (const { content } of signed) expect(content.signatures.at(-1)?.sha256).toBe(await sha256OfJson(content.data))
    const bare = demo.answers.flatMap(({ signatures }) => signatures).filter(({ sha256 }) => sha256 === undefined)
    expect(bare).toEqual([])
  })

  test('moves each answer from state to state without a gap, in order of time and not after today', () => {
    for (const { id, state, history, worksheet } of demo.answers) {
      const { initial } = demo.catalogue.worksheets[worksheet]?.workflow ?? { initial: '' }
      expect([initial, ...history.map(({ to }) => to)], id).toEqual([...history.map(({ from }) => from), state])
      const times = history.map(({ at }) => new Date(at).getTime())
      expect(times, id).toEqual(times.toSorted((a, b) => a - b))
      expect(
        history.every(({ at }) => dayInTehran(new Date(at)) <= today),
        id,
      ).toBe(true)
    }
  })

  test('was played in working hours on working days', () => {
    const late = demo.answers
      .filter((answer) => !isExample(answer))
      .flatMap(({ id, history }) => history.map(({ at }) => ({ id, at })))
      .filter(({ at }) => {
        const weekday = new Date(`${dayInTehran(new Date(at))}T00:00:00Z`).getUTCDay()
        return weekday === 4 || weekday === 5 || minutesInTehran(at) < 480 || minutesInTehran(at) > 960
      })
    expect(late).toEqual([])
  })

  test('has an account for the people of its stories, one for each role of the framework', () => {
    const accounts = demo.store.papers.filter(({ kind }) => kind === accountKind)
    const roles = new Set(accounts.flatMap(({ content }) => content['roles'] as string[]))
    // The person an answer is about and the engine are nobody's account.
    const noAccount = ['person', 'system']
    expect(Object.keys(demo.catalogue.framework.roles).filter((role) => !roles.has(role))).toEqual(noAccount)
    const known = new Set(accounts.map(({ id }) => id))
    const strangers = demo.answers
      .filter(({ agency }) => agency === '00101' || agency === '00102')
      .flatMap(({ history }) => history.map(({ actor }) => actor))
      .filter((actor) => !known.has(actor))
    expect(strangers).toEqual([])
  })

  test('can hand out every attachment, and it is what it says', async () => {
    const files = demo.answers.flatMap(({ data }) => filesIn(data))
    expect(files.length).toBeGreaterThan(300)
    for (const { sha256, sizeBytes, mediaType } of files) {
      const bytes = demo.store.blobs.get(sha256)
      expect(bytes?.length).toBe(sizeBytes)
      if (bytes) expect((await fileTypeFromBuffer(bytes))?.mime).toBe(mediaType)
    }
  })

  test('leaves no number for a new answer that is taken', () => {
    for (const { id } of demo.answers) {
      const [prefix, agency, year, serial] = id.split('-')
      expect(demo.store.series.get(`answer/${prefix}/${agency}/${year}`), id).toBeGreaterThanOrEqual(Number(serial))
    }
  })

  test('has titles in every list', () => {
    expect(demo.answers.filter(({ title }) => !title)).toEqual([])
  })
})
