import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadCatalogue } from '../catalogue/loadCatalogue.ts'
import { accessText } from '../core/accessText.ts'
import type { Command } from './command.ts'

/** `karbarg access`: who may do what in all worksheets, as a text to review. */
export const access: Command = {
  summary: { fa: 'جدول دسترسی همه کاربرگ‌ها', en: 'the access table of all worksheets' },
  usage: {
    fa: 'karbarg access [folder] [--out فایل]   پوشه‌ای که forms و reports در آن است',
    en: 'karbarg access [folder] [--out file]   the folder that holds forms and reports',
  },
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { out: { type: 'string' } },
    })
    const folder = positionals[0] ?? '.'
    const { catalogue } = await loadCatalogue({ forms: join(folder, 'forms'), reports: join(folder, 'reports') })
    const text = accessText(catalogue)
    if (values.out) await writeFile(values.out, text)
    else console.log(text)
    return 0
  },
}
