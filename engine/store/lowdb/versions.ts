import { readdir } from 'node:fs/promises'
import canonicalize from 'canonicalize'
import { Failure } from '../../core/failure.ts'
import type { WorksheetVersion } from '../../core/model.ts'
import { requireStorableName, storableText } from '../storable.ts'
import { type DurableFolder, isMissing } from './durableFolder.ts'
import { fileName } from './fileName.ts'
import type { Turns } from './turns.ts'

/** Published versions of worksheets: a file each, written once. */
export class Versions {
  readonly #folder: DurableFolder
  readonly #turns: Turns

  constructor(folder: DurableFolder, turns: Turns) {
    this.#folder = folder
    this.#turns = turns
  }

  put(version: WorksheetVersion): Promise<void> {
    requireStorableName(version.id)
    const text = storableText(version)
    const file = versionFile(version.id, version.version)
    return this.#turns.take(file, async () => {
      const stored = await this.one(version.id, version.version)
      if (!stored) return this.#folder.replace(file, [text])
      if (canonicalize(stored) === canonicalize(JSON.parse(text))) return undefined
      throw new Failure('VERSION_EXISTS', { worksheet: version.id, version: version.version })
    })
  }

  async one(worksheet: string, version: number): Promise<WorksheetVersion | undefined> {
    const file = versionFile(worksheet, version)
    const bytes = await this.#folder.read(file)
    if (!bytes) return undefined
    try {
      return JSON.parse(bytes.toString()) as WorksheetVersion
    } catch (error) {
      throw new Failure('STORE_DAMAGED', { file }, { cause: error })
    }
  }

  async latest(worksheet: string): Promise<WorksheetVersion | undefined> {
    const names = await readdir(this.#folder.path(`versions/${fileName(worksheet)}`)).catch((error: unknown) => {
      if (isMissing(error)) return []
      throw error
    })
    const numbers = names.map((name) => Number(name.replace('.json', ''))).filter(Number.isInteger)
    return numbers.length > 0 ? this.one(worksheet, Math.max(...numbers)) : undefined
  }
}

function versionFile(worksheet: string, version: number): string {
  return `versions/${fileName(worksheet)}/${version}.json`
}
