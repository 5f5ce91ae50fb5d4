import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadCatalogue } from '../catalogue/loadCatalogue.ts'
import { tellProblem } from '../catalogue/tellProblem.ts'
import { Failure } from '../core/failure.ts'
import type { Language, Problem } from '../core/model.ts'
import type { Command } from './command.ts'

const levels = { error: { fa: 'خطا', en: 'error' }, warning: { fa: 'هشدار', en: 'warning' } }

const sum = {
  fa: (errors: number, warnings: number) =>
    `${errors.toLocaleString('fa')} خطا، ${warnings.toLocaleString('fa')} هشدار`,
  en: (errors: number, warnings: number) => `${errors} errors, ${warnings} warnings`,
}

/** Problems grouped by file: what is wrong, where, and how to mend it. */
function report(problems: Problem[], language: Language): string {
  const groups = Map.groupBy(problems, ({ file = '' }) => file)
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, list]) => {
      const lines = list.map((problem) => {
        const { what, mend } = tellProblem(problem, language)
        const place = problem.path === '' ? '' : ` ${problem.path}`
        return `  ${levels[problem.level][language]} ${problem.code}${place}\n    ${what}${mend === '' ? '' : `\n    → ${mend}`}`
      })
      return `${file}\n${lines.join('\n')}`
    })
    .join('\n\n')
}

async function problemsIn(folder: string): Promise<Problem[]> {
  try {
    const loaded = await loadCatalogue({ forms: join(folder, 'forms'), reports: join(folder, 'reports') })
    return loaded.catalogue.problems
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'CATALOGUE_UNUSABLE') throw error
    return error.params.problems as unknown as Problem[]
  }
}

/** `karbarg check [folder]`: everything that is wrong in `forms` and `reports`, examples included; exit code 1 on an error. */
export const check: Command = {
  summary: { fa: 'بررسی همه فایل‌های forms و reports', en: 'check all files of forms and reports' },
  usage: {
    fa: 'karbarg check [folder]   پوشه‌ای که forms و reports در آن است؛ در نبود آن، همین پوشه',
    en: 'karbarg check [folder]   the folder that holds forms and reports; this one when left out',
  },
  async run(args, language) {
    const { positionals } = parseArgs({ args, allowPositionals: true })
    const problems = await problemsIn(positionals[0] ?? '.')
    const errors = problems.filter(({ level }) => level === 'error').length
    if (problems.length > 0) console.log(`${report(problems, language)}\n`)
    console.log(sum[language](errors, problems.length - errors))
    return errors > 0 ? 1 : 0
  },
}
