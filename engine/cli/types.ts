import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { generateTypes } from '../catalogue/generateTypes.ts'
import { loadCatalogue } from '../catalogue/loadCatalogue.ts'
import type { Command } from './command.ts'

const stale = {
  fa: (file: string) => `${file} کهنه است؛ npm run types را اجرا کنید.`,
  en: (file: string) => `${file} is stale; run npm run types.`,
}

/** `karbarg types`: writes the generated modules, or with `--check` only tells which are stale. */
export const types: Command = {
  summary: { fa: 'ساختن تایپ‌های TypeScript از شمای فایل‌ها', en: 'generate TypeScript types from the schemas' },
  usage: {
    fa: 'karbarg types [--check]   با --check چیزی نوشته نمی‌شود و کهنه‌بودن، خطاست',
    en: 'karbarg types [--check]   --check writes nothing and fails when a file is stale',
  },
  async run(args, language) {
    const { values } = parseArgs({ args, options: { check: { type: 'boolean', default: false } } })
    const loaded = existsSync('forms/framework.json')
      ? await loadCatalogue({ forms: 'forms', reports: 'reports' })
      : undefined
    let staleFiles = 0
    for (const [file, text] of Object.entries(await generateTypes(loaded?.catalogue))) {
      if (existsSync(file) && (await readFile(file, 'utf8')) === text) continue
      staleFiles += 1
      if (values.check) console.error(stale[language](file))
      else await writeFile(file, text)
    }
    return values.check && staleFiles > 0 ? 1 : 0
  },
}
