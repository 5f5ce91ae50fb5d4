import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { lintCatalogue } from '../../../engine/catalogue/lint/lintCatalogue.ts'
import { loadCatalogue } from '../../../engine/catalogue/loadCatalogue.ts'
import { readSources } from '../../../engine/catalogue/readSources.ts'
import type { Problem } from '../../../engine/core/model.ts'

/** Sets a value at a path of names (`a.b.0`, `\.` for a dot in a name); undefined removes. */
export type Edit = [file: string, path: string, value: unknown]

/** A copy of the library framework in a folder of its own. */
export interface LibraryCopy {
  folder: string
  dirs: { forms: string; reports: string }
  edit(...edits: Edit[]): void
  write(file: string, text: string): void
  remove(file: string): void
}

export const namesOf = (path: string): string[] => path.split(/(?<!\\)\./).map((name) => name.replaceAll('\\.', '.'))

function setAt(holder: Record<string, unknown>, [name = '', ...rest]: string[], value: unknown): void {
  if (rest.length > 0) setAt((holder[name] ??= {}) as Record<string, unknown>, rest, value)
  else if (value === undefined) delete holder[name]
  else if (Array.isArray(holder) && name === '-') holder.push(value)
  else holder[name] = value
}

/** Copies the library framework; the copy goes away with the test. */
export function copyLibrary(): LibraryCopy {
  const folder = mkdtempSync(join(tmpdir(), 'library-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync('test/fixtures/library', folder, { recursive: true })
  return {
    folder,
    dirs: { forms: join(folder, 'forms'), reports: join(folder, 'reports') },
    edit(...edits) {
      for (const [file, path, value] of edits) {
        const content = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown>
        setAt(content, namesOf(path), value)
        writeFileSync(join(folder, file), JSON.stringify(content))
      }
    },
    write(file, text) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), text)
    },
    remove: (file) => rmSync(join(folder, file)),
  }
}

/** Problems of the files alone. */
export const lint = async ({ dirs }: LibraryCopy): Promise<Problem[]> => lintCatalogue(await readSources(dirs))

/** Problems of the files and of the examples. */
export const check = async ({ dirs }: LibraryCopy): Promise<Problem[]> => (await loadCatalogue(dirs)).catalogue.problems

/** `CODE file pointer` of each problem. */
export const places = (problems: Problem[]): string[] =>
  problems.map(({ code, file, path }) => `${code} ${file ?? ''}${path === '' ? '' : ` ${path}`}`)
