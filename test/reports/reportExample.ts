import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadCatalogue } from '../../engine/catalogue/loadCatalogue.ts'
import type { Agency, Directory } from '../../engine/core/directory.ts'
import type { Catalogue, JsonObject, Language } from '../../engine/core/model.ts'
import { buildViewModel } from '../../engine/report/buildViewModel.ts'
import type { ViewModel } from '../../engine/report/viewModel.ts'

const root = new URL('../../', import.meta.url).pathname

/** A file of `reports/<id>/examples`: data a report is printed from, and what the print must say. */
export interface ReportExample {
  title: string
  language: Language
  parameters: JsonObject
  /** `data`: what a report shows of the profile. */
  agencies: (Omit<Agency, 'data'> & Partial<Pick<Agency, 'data'>>)[]
  data: JsonObject
  expect: { isDraft: boolean; contains: string[]; inOrder: string[]; absent: string[]; pages?: number }
}

export const shippedCatalogue = async (): Promise<Catalogue> =>
  (await loadCatalogue({ forms: join(root, 'forms'), reports: join(root, 'reports') })).catalogue

/** Every example of every report, by `<report>/<file>`. */
export async function reportExamples(): Promise<[name: string, report: string, example: ReportExample][]> {
  const files = await readdir(join(root, 'reports'), { recursive: true })
  const examples = files.toSorted().flatMap((file) => {
    const [, report = '', name = ''] = /^([^/]+)\/examples\/([^/]+)\.json$/.exec(file) ?? []
    return report === '' ? [] : [{ file, report, name }]
  })
  return Promise.all(
    examples.map(async ({ file, report, name }) => [
      `${report}/${name}`,
      report,
      JSON.parse(await readFile(join(root, 'reports', file), 'utf8')) as ReportExample,
    ]),
  )
}

export function directoryOf(example: ReportExample): Directory {
  const agencies = example.agencies.map((agency): [string, Agency] => [agency.code, { data: {}, ...agency }])
  return { agencies: new Map(agencies), organization: '00000' }
}

/** The view model of an example, on the shipped catalogue; the store is empty, all answers are in the example. */
export async function viewModelOf(example: ReportExample, report: string, catalogue: Catalogue): Promise<ViewModel> {
  const version = catalogue.reports[report]
  if (!version) throw new Error(`the catalogue lacks the report ${report}`)
  const store = { answers: async function* () {} }
  const directory = directoryOf(example)
  const source = { store, catalogue, directory, reach: 'all' as const, settings: {}, currentDay: '2026-06-01' }
  return buildViewModel(version, example.parameters, source, example.data)
}
