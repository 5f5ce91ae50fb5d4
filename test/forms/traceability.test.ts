import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { lintCatalogue } from '../../engine/catalogue/lint/lintCatalogue.ts'
import { joinSources } from '../../engine/catalogue/joinSources.ts'
import { readSources } from '../../engine/catalogue/readSources.ts'
import { fieldClauses } from '../../engine/core/fieldClauses.ts'
import type { Catalogue, Problem } from '../../engine/core/model.ts'
import { traceOf } from '../../engine/core/traceability.ts'

/** The catalogue of these folders and what its checks find; examples are not run. */
async function read(forms: string, reports: string): Promise<{ catalogue: Catalogue; problems: Problem[] }> {
  const sources = await readSources({ forms, reports })
  const problems = lintCatalogue(sources)
  return { catalogue: joinSources(sources, problems), problems }
}

/** The shipped framework in a folder of its own, changed. */
async function changed(change: (folder: string) => Promise<void>) {
  const folder = await mkdtemp(join(tmpdir(), 'trace-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const root of ['forms', 'reports']) await cp(root, join(folder, root), { recursive: true })
  await change(folder)
  return read(join(folder, 'forms'), join(folder, 'reports'))
}

async function edit(file: string, change: (content: never) => unknown): Promise<void> {
  await writeFile(file, JSON.stringify(change(JSON.parse(await readFile(file, 'utf8')) as never)))
}

const gapsOf = (catalogue: Catalogue) => {
  const { clauses, obligations } = traceOf(catalogue)
  return [...clauses, ...obligations].filter(({ isGap }) => isGap).map(({ id }) => id)
}

let catalogue: Catalogue
beforeAll(async () => {
  catalogue = (await read('forms', 'reports')).catalogue
})

describe('the directive in the shipped framework', () => {
  it('has no clause and no duty that nothing serves', () => {
    const { clauses, obligations } = traceOf(catalogue)
    expect(clauses).toHaveLength(27)
    expect(obligations.map(({ id }) => id)).toEqual(
      Array.from({ length: 51 }, (_, i) => `D${String(i + 1).padStart(2, '0')}`),
    )
    expect(gapsOf(catalogue)).toEqual([])
    expect(clauses.filter((clause) => clause.obligations.length === 0)).toEqual([])
  })

  it('is told in both languages', () => {
    const { clauses, obligations } = traceOf(catalogue)
    const words = [
      ...clauses.flatMap(({ title, text, serving }) => [title, text ?? {}, ...serving.map((each) => each.title)]),
      ...obligations.flatMap(({ title, actor, towards, term }) =>
        [title, actor, towards, term].filter((each) => each !== undefined),
      ),
    ]
    expect(words.filter(({ fa, en }) => fa === undefined || en === undefined)).toEqual([])
  })

  it('brings every field of every worksheet under a clause', () => {
    const bare = Object.values(catalogue.worksheets).flatMap(({ id, schema, worksheet }) =>
      [...fieldClauses(schema, worksheet.sections)].flatMap(([path, clause]) => (clause ? [] : [`${id} ${path}`])),
    )
    expect(bare).toEqual([])
    const { clauses } = traceOf(catalogue)
    const traced = new Set(
      clauses.flatMap(({ serving }) => serving.flatMap((s) => (s.kind === 'field' ? [`${s.of}/${s.id}`] : []))),
    )
    expect(traced.size).toBeGreaterThan(880)
  })

  it('finds for a clause what names it by itself: worksheets, fields, rules, deadlines, settings, reports, indicators', () => {
    const serving = traceOf(catalogue).clauses.find(({ id }) => id === '5')?.serving ?? []
    const names = serving.map(({ kind, of, id }) => [kind, of, id].filter(Boolean).join(' '))
    expect(names).toEqual(
      expect.arrayContaining([
        'worksheet council-halfyear-report',
        'rule council-halfyear-report CV-R06',
        'deadline DL-COUNCIL-REPORT',
        'setting councilMaxIntervalMonths',
        'report halfyear-council-report',
        'indicator agency-scorecard sixMonthReports',
        'action council-halfyear-report hold',
      ]),
    )
  })
})

describe('a gap', () => {
  it('appears when a rule that serves a duty is taken away, and is told at its place', async () => {
    const { catalogue: without, problems } = await changed((folder) =>
      edit(join(folder, 'forms/plan-correction/rules.json'), (rules: { checks: { id: string }[] }) => ({
        ...rules,
        checks: rules.checks.filter(({ id }) => id !== 'PC-R03'),
      })),
    )
    const told = problems.filter(({ code }) => code === 'UNKNOWN_RULE')
    expect(told.map(({ file, path }) => `${file} ${path}`)).toEqual([
      'forms/obligations.json /obligations/14/servedBy/0/rules/1',
    ])
    // Its own English words now belong to nothing, which keeps the worksheet out of service as well.
    expect(gapsOf(without)).toContain('D15')
    const duty = traceOf(without).obligations.find(({ id }) => id === 'D15')
    expect(duty?.missing).toContainEqual({ kind: 'rule', of: 'plan-correction', id: 'PC-R03' })
  })

  it('appears when a worksheet is taken away; the list of duties stays to show it', async () => {
    const { catalogue: without, problems } = await changed((folder) =>
      rm(join(folder, 'forms/success-story'), { recursive: true }),
    )
    expect(problems.map(({ code }) => code)).toContain('UNKNOWN_WORKSHEET')
    expect(gapsOf(without)).toContain('D22')
    expect(without.obligations?.obligations).toHaveLength(51)
  })

  it('appears at a clause of which nothing speaks', async () => {
    const { catalogue: more } = await changed((folder) =>
      edit(join(folder, 'forms/framework.json'), (framework: { clauses: object[] }) => ({
        ...framework,
        clauses: [...framework.clauses, { id: '12', title: 'ماده ۱۲' }],
      })),
    )
    expect(gapsOf(more)).toEqual(['12'])
  })

  it('is warned of where fields lose their clause', async () => {
    const { problems } = await changed((folder) =>
      edit(join(folder, 'forms/plan-correction/worksheet.json'), (worksheet: { sections: { clause?: string }[] }) => ({
        ...worksheet,
        sections: worksheet.sections.map((section) => ({ ...section, clause: undefined })),
      })),
    )
    expect(problems).toMatchObject([
      {
        code: 'FIELDS_WITHOUT_CLAUSE',
        level: 'warning',
        file: 'forms/plan-correction/worksheet.json',
        params: { count: 18 },
      },
    ])
  })
})
