import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { actorOf } from '../actions/accounts.ts'
import { composeRecord, composeReport } from '../actions/composeReport.ts'
import { readConfig } from '../config.ts'
import { Failure } from '../core/failure.ts'
import type { JsonObject, Language } from '../core/model.ts'
import { tellCode } from '../core/tellCode.ts'
import { openProduct, type Product } from '../main.ts'
import type { Command } from './command.ts'

const words = {
  fa: {
    who: 'با --as نام یک حساب را بدهید؛ گزارش همان را نشان می‌دهد که آن حساب می‌بیند.',
    what: 'نام گزارش یا شماره پاسخ را بدهید.',
    done: (file: string, size: number) => `${file} نوشته شد (${size} بایت).`,
  },
  en: {
    who: 'Name an account with --as: the report shows what that account may see.',
    what: 'Name a report or the number of an answer.',
    done: (file: string, size: number) => `${file} is written (${size} bytes).`,
  },
}

const isAnswer = (name: string) => /^[A-Z]{2}-\d{5}-\d{4}-\d{4,}$/.test(name)

function parametersOf(given: string[]): JsonObject {
  return Object.fromEntries(given.map((each) => [each.slice(0, each.indexOf('=')), each.slice(each.indexOf('=') + 1)]))
}

async function print(
  product: Product,
  account: string,
  name: string,
  parameters: JsonObject,
  language: Language,
): Promise<Uint8Array> {
  const actor = await actorOf(product.store, account)
  if (!actor) throw new Failure('NOT_SIGNED_IN')
  const context = await product.contextFor(actor)
  const composed = isAnswer(name)
    ? await composeRecord(context, { id: name, language })
    : await composeReport(context, { report: name, parameters, language })
  return context.printer.print(composed.document, { data: composed.data })
}

/** `karbarg report`: prints a report or a record to a file, with the rights of an account. */
export const report: Command = {
  summary: { fa: 'ساختن PDF یک گزارش یا پاسخ', en: 'print a report or a record to a PDF' },
  usage: {
    fa: 'karbarg report <گزارش|شماره پاسخ> --as حساب [--set نام=مقدار …] [--out فایل.pdf] [--data پوشه] [--language fa|en]',
    en: 'karbarg report <report|answer number> --as account [--set name=value …] [--out file.pdf] [--data folder] [--language fa|en]',
  },
  async run(args, language) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        set: { type: 'string', multiple: true, default: [] },
        out: { type: 'string' },
        data: { type: 'string' },
      },
    })
    const [name] = positionals
    if (!name || !values.as) {
      console.error(name ? words[language].who : words[language].what)
      return 2
    }
    const config = readConfig(process.cwd(), process.env, values.data ? { data: values.data } : {})
    const product = await openProduct(config, { isStill: true, logLevel: 'error' })
    try {
      const bytes = await print(product, values.as, name, parametersOf(values.set), language)
      const file = values.out ?? `${name}.pdf`
      await writeFile(file, bytes)
      console.log(words[language].done(file, bytes.length))
      return 0
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      console.error(tellCode(error.code, error.params, language))
      return 1
    } finally {
      await product.close()
    }
  },
}
