import { describe, expect, it } from 'vitest'
import { errorsPage } from '../engine/catalogue/errorsPage.ts'
import { codes } from '../engine/core/codes.ts'
import type { CodeWords } from '../engine/core/codes/codeWords.ts'
import { filesOf, importsOf, isFile, roomsOfGuide, textOf, type Import } from './houseFiles.ts'

const code = filesOf('engine/**/*.ts', 'ui/**/*.{ts,tsx}')
const written = code.filter((path) => !path.endsWith('.generated.ts'))
const imports = code.flatMap(importsOf)
const local = imports.filter(({ isPackage }) => !isPackage)
const rooms = roomsOfGuide()

const adapters = [
  'engine/store/openLowdbStore.ts',
  'engine/report/createPrinter.ts',
  'engine/report/createRenderer.ts',
  'engine/excel/createExcel.ts',
  'engine/mail/createMailer.ts',
  'engine/rules/rulesPool.ts',
]

/** Words of the shipped framework; the engine and the interface know none of them. */
const domain = /dataset-card|operational-plan|maturity|steward|liaison|council|حکمرانی|بلوغ|شناسنامه/i

const tell = ({ from, to }: Import) => `${from} → ${to}`
const isWithin = (path: string, root: string) =>
  root === 'engine/*.ts' ? /^engine\/[^/]+$/.test(path) : root.endsWith('/') ? path.startsWith(root) : path === root
const roomOf = (path: string) => rooms.find(({ roots }) => roots.some((root) => isWithin(path, root)))

/** Names of the values a text asks for. */
const slots = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)

describe('the rooms of the house', () => {
  it('are all in the table of the architecture guide', () => {
    expect(rooms.flatMap(({ roots }) => roots)).toContain('engine/core/')
    expect(code.filter((path) => !roomOf(path))).toEqual([])
    expect(rooms.flatMap(({ roots }) => roots).filter((root) => root.endsWith('/') && !isFile(root))).toEqual([])
  })

  it('import only what the table allows', () => {
    const stray = local.filter(({ from, to }) => {
      const room = roomOf(from)
      const isOwn = room?.roots.some((root) => isWithin(to, root))
      const isAllowed = room?.mayImport.some((root) => isWithin(to, root))
      return !isOwn && !isAllowed
    })
    expect(stray.map(tell)).toEqual([])
  })

  it('import files that are there', () => {
    expect(local.filter(({ to }) => !isFile(to)).map(tell)).toEqual([])
  })

  it('leave the choice of adapters to engine/*.ts and the commands', () => {
    const chosen = local.filter(
      ({ from, to, isType }) => adapters.includes(to) && !isType && !/^engine\/(?:[^/]+|cli\/.*)$/.test(from),
    )
    expect(chosen.filter(({ from, to }) => from !== to).map(tell)).toEqual([])
    expect(adapters.filter((path) => !isFile(path))).toEqual([])
  })

  it('have no cycles at run time', () => {
    const next = Map.groupBy(
      local.filter(({ isType }) => !isType),
      ({ from }) => from,
    )
    const state = new Map<string, 'open' | 'done'>()
    const cycles: string[] = []
    const visit = (path: string, trail: string[]) => {
      if (state.get(path) === 'open') cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
      if (state.has(path)) return
      state.set(path, 'open')
      for (const { to } of next.get(path) ?? []) visit(to, [...trail, path])
      state.set(path, 'done')
    }
    for (const path of code) visit(path, [])
    expect(cycles).toEqual([])
  })

  it('keep Node out of the core and the interface', () => {
    const nodes = imports.filter(({ from, to }) => /^engine\/core\/|^ui\//.test(from) && to.startsWith('node:'))
    expect(nodes.map(tell)).toEqual([])
  })

  it('never import tests or benches', () => {
    expect(local.filter(({ to }) => /^(?:test|bench)\//.test(to)).map(tell)).toEqual([])
  })

  it('hold no code among forms and reports', () => {
    const files = filesOf('forms/**/*', 'reports/**/*').filter((path) => /\.(?:ts|js|mjs|tsx)$/.test(path))
    expect(files.filter((path) => path !== 'forms/answers.generated.ts')).toEqual([])
  })
})

describe('the engine and the interface', () => {
  it('know no word of the shipped framework', () => {
    const files = filesOf('engine/**/*.{ts,json,html,css}', 'ui/**/*.{ts,tsx,css,html}')
    const found = files.flatMap((path) =>
      textOf(path)
        .split('\n')
        .flatMap((line, i) => (domain.test(line) ? [`${path}:${i + 1} ${line.trim().slice(0, 80)}`] : [])),
    )
    expect(found).toEqual([])
  })

  it('have files of one idea, at most 300 lines', () => {
    const files = [
      ...written,
      ...filesOf('ui/**/*.css', 'test/**/*.{ts,tsx}', 'bench/**/*.{ts,mjs}', 'data/seed/**/*.ts'),
    ]
    const long = files
      .map((path) => [path, textOf(path).split('\n').length - 1] as const)
      .filter(([, lines]) => lines > 300)
    expect(long).toEqual([])
  })

  it('say of every exported function what it does', () => {
    const bare = written
      .filter((path) => path.startsWith('engine/'))
      .flatMap((path) => {
        const lines = textOf(path).split('\n')
        return lines.flatMap((line, i) =>
          /^export (?:async )?function\b/.test(line) && !lines[i - 1]?.trimEnd().endsWith('*/')
            ? [`${path}:${i + 1}`]
            : [],
        )
      })
    expect(bare).toEqual([])
  })

  it('suppress no check', () => {
    const suppressed = filesOf('{engine,ui,test,bench,data}/**/*.{ts,tsx}').filter((path) =>
      /@ts-(?:ignore|expect-error|nocheck)|(?:oxlint|eslint)-disable/.test(textOf(path)),
    )
    expect(suppressed.filter((path) => path !== 'test/house.test.ts')).toEqual([])
  })
})

describe('codes', () => {
  const entries = Object.entries<CodeWords>(codes)

  it('have words in both languages and a status', () => {
    const bare = entries.filter(([, { fa, en, status, mend }]) => {
      const persian = [fa, ...(mend ? [mend.fa] : [])]
      const english = [en, ...(mend ? [mend.en] : [])]
      return (
        !persian.every((text) => /[\u0600-\u06FF]/.test(text)) ||
        !english.every((text) => /[A-Za-z]/.test(text) && !/[\u0600-\u06FF]/.test(text)) ||
        status < 400
      )
    })
    expect(bare.map(([name]) => name)).toEqual([])
  })

  it('stand in one record only', () => {
    const names = filesOf('engine/core/codes/*.ts').flatMap((path) =>
      [...textOf(path).matchAll(/^ {2}([A-Z][A-Z0-9_]+): \{/gm)].map(([, name = '']) => name),
    )
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
    expect(names.toSorted()).toEqual(entries.map(([name]) => name).toSorted())
  })

  it('have a line in docs/errors.md', () => {
    expect(textOf('docs/errors.md')).toBe(errorsPage())
  })

  it('are all known where code names one', () => {
    const named = written.flatMap((path) =>
      [
        ...textOf(path).matchAll(
          /\b(?:new Failure|configProblem|configWarning|lintProblem|problem)\(\s*'([A-Z][A-Z0-9_]+)'/g,
        ),
      ].map(([, name = '']) => [name, path] as const),
    )
    expect(named.length).toBeGreaterThan(100)
    expect(named.filter(([name]) => !Object.hasOwn(codes, name))).toEqual([])
  })

  it('ask in both languages for the same values', () => {
    const uneven = entries.filter(
      ([, { fa, en }]) => slots(en).some((slot) => !slots(fa).includes(slot)) && slots(fa).length > slots(en).length,
    )
    expect(uneven.map(([name]) => name)).toEqual([])
  })
})
