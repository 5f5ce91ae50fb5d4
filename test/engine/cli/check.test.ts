import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { copyLibrary } from '../catalogue/libraryCopy.ts'

function karbarg(args: string[], LANG = 'C') {
  const run = spawnSync(process.execPath, ['engine/cli/karbarg.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, LANG },
  })
  return { code: run.status, out: run.stdout, err: run.stderr }
}

describe('karbarg check', () => {
  it('ends with 0 where nothing is wrong', () => {
    const { code, out } = karbarg(['check', 'test/fixtures/library', '--language', 'en'])
    expect([code, out.trim()]).toEqual([0, '0 errors, 0 warnings'])
  })

  it('tells file, place, what is wrong and how to mend it, and ends with 1', () => {
    const library = copyLibrary()
    library.edit(['forms/branch/worksheet.json', 'stage', 9])
    const english = karbarg(['check', library.folder, '--language', 'en'])
    expect(english.code).toBe(1)
    expect(english.out).toContain(
      'forms/branch/worksheet.json\n  error UNKNOWN_STAGE /stage\n    The framework has no stage 9.\n    → Correct the number of the stage.',
    )
    const persian = karbarg(['check', library.folder])
    expect(persian.out).toContain('خطا UNKNOWN_STAGE /stage')
    expect(persian.out).toContain('۱ خطا، ۰ هشدار')
  })

  it('a warning alone is no failure', () => {
    const library = copyLibrary()
    library.edit(['forms/branch/en.json', 'title', undefined])
    const { code, out } = karbarg(['check', library.folder], 'en_US.UTF-8')
    expect([code, out.trim().split('\n').at(-1)]).toEqual([0, '0 errors, 1 warnings'])
  })

  it('a framework that cannot be read at all is told too', () => {
    const library = copyLibrary()
    library.write('forms/framework.json', '{\n  "id": }')
    const { code, out } = karbarg(['check', library.folder, '--language', 'en'])
    expect(code).toBe(1)
    expect(out).toContain('met } at line 2, column 9')
  })
})

describe('karbarg', () => {
  it('lists its commands in both languages', () => {
    expect(karbarg(['--help']).out).toContain('بررسی همه فایل‌های forms و reports')
    expect(karbarg(['--help', '--language', 'en']).out).toContain('check all files of forms and reports')
    expect(karbarg(['check', '--help', '--language', 'en']).out).toContain('karbarg check [folder]')
  })

  it('an unknown command ends with 2', () => {
    const { code, err } = karbarg(['bake', '--language', 'en'])
    expect(code).toBe(2)
    expect(err).toContain('There is no command bake.')
  })

  it('generated files are not stale', () => {
    const { code, err } = karbarg(['types', '--check'])
    expect([code, err.replace(/^npm warn.*\n/gm, '')]).toEqual([0, ''])
  })
})
