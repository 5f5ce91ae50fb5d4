import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Suite } from './schemaSuite.ts'

const folder = join(import.meta.dirname, '../../fixtures/json-schema-test-suite')

/** All data files of the suite, by their path without extension. */
export function readSuite(): Suite {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'))
  return Object.fromEntries(
    files
      .toSorted()
      .map((file) => [
        file.replace('.json', ''),
        JSON.parse(readFileSync(join(folder, file), 'utf8')) as Suite[string],
      ]),
  )
}
