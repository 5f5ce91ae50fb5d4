import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { configProblem, configWarning } from './configProblem.ts'
import { checkShape } from './configShape.ts'
import { fileKinds } from './fileKinds.ts'
import { parseJsonText } from './jsonText.ts'
import type { Sources } from './sources.ts'

/** The two folders of a framework. */
export interface CatalogueFolders {
  forms: string
  reports: string
}

/** Raised when the checks of config change: what an older Karbarg found right is then checked again. */
const checks = 3

const config = /\.(?:json|hbs|css)$/

/** Editors and systems leave such files; they are no config. */
const isHidden = (path: string) => path.split('/').some((name) => name.startsWith('.') || name.endsWith('~'))

async function filesUnder(root: 'forms' | 'reports', folder: string): Promise<[path: string, file: string][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    // A framework without reports is complete.
    if (root === 'reports' && error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  })
  return entries
    .filter((entry) => entry.isFile() && config.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file): [string, string] => [`${root}${file.slice(folder.length).replaceAll('\\', '/')}`, file])
    .filter(([path]) => !isHidden(path))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
}

function take(sources: Sources, path: string, text: string): void {
  const fit = fileKinds.find((each) => each.path.test(path))
  if (!fit) {
    sources.problems.push(configWarning('UNKNOWN_FILE', path, ''))
    return
  }
  const names = (fit.path.exec(path) ?? []).slice(1)
  if (!path.endsWith('.json')) {
    fit.put(sources, text, names)
    return
  }
  const parsed = parseJsonText(text)
  if ('fault' in parsed) {
    const { code, ...params } = parsed.fault
    sources.problems.push(configProblem(code, path, '', params))
    return
  }
  if (typeof parsed.value !== 'object' || parsed.value === null || Array.isArray(parsed.value)) {
    sources.problems.push(configProblem('WRONG_TYPE', path, '', { expected: 'object' }))
    return
  }
  const problems = fit.kind ? checkShape(fit.kind, path, parsed.value) : []
  sources.problems.push(...problems)
  if (problems.length === 0) fit.put(sources, parsed.value, names)
}

/** Reads all config files; what is wrong with single files is in `problems`, never thrown. */
export async function readSources({ forms, reports }: CatalogueFolders): Promise<Sources> {
  const sources: Sources = {
    translations: {},
    vocabularies: {},
    workflows: {},
    rubrics: {},
    worksheets: {},
    reports: {},
    scorecards: {},
    partials: {},
    styles: {},
    files: new Set(),
    fingerprint: '',
    problems: [],
  }
  const hash = createHash('sha256').update(String(checks))
  const files = [...(await filesUnder('forms', forms)), ...(await filesUnder('reports', reports))]
  for (const [path, file] of files) {
    sources.files.add(path)
    const text = await readFile(file, 'utf8')
    hash.update(`\0${path}\0${text}`)
    take(sources, path, text)
  }
  sources.fingerprint = hash.digest('hex')
  return sources
}
