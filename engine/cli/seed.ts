import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { accountKind } from '../actions/accounts.ts'
import { readSources } from '../catalogue/readSources.ts'
import { readConfig, type Config } from '../config.ts'
import { dayInTehran } from '../core/calendar.ts'
import { Failure } from '../core/failure.ts'
import type { Language } from '../core/model.ts'
import { tellCode } from '../core/tellCode.ts'
import { openProduct, type Product } from '../main.ts'
import type { Store } from '../store/store.ts'
import type { Command } from './command.ts'
import type { SeedModule, SeedRequest } from './seedRequest.ts'

/** How a demo is made. */
export interface SeedOptions extends Partial<Pick<SeedRequest, 'today' | 'seed' | 'isSmall' | 'rows'>> {
  /** Module with the demo data; `data/seed/index.ts` of the project when absent. */
  module?: string
  /** Data that are there already are put aside, in a folder beside. */
  isReplacing?: boolean
}

const words = {
  fa: {
    done: (sum: number, folder: string) => `${sum.toLocaleString('fa')} پاسخ در ${folder} ساخته شد.`,
    aside: (folder: string) => `داده‌های پیشین در ${folder} است.`,
  },
  en: {
    done: (sum: number, folder: string) => `${sum} answers were made in ${folder}.`,
    aside: (folder: string) => `The data that were there are in ${folder}.`,
  },
}

async function isEmpty(store: Store): Promise<boolean> {
  const accounts = await store.documents(accountKind, 0, 1)
  return accounts.total === 0 && (await store.count({})) === 0
}

/** Moves a folder of data aside, unless another process has it open; gives its new place. */
async function putAside(config: Config): Promise<string | undefined> {
  if (!existsSync(config.data)) return undefined
  // Opened once: STORE_LOCKED stops us before a running server loses its data.
  await (await openProduct(config, { isStill: true, logLevel: 'silent' })).close()
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const aside = `${config.data}.before-${stamp}`
  await rename(config.data, aside)
  return aside
}

async function load(module: string): Promise<SeedModule> {
  return (await import(pathToFileURL(resolve(module)).href)) as SeedModule
}

async function fill(product: Product, config: Config, options: SeedOptions): Promise<Record<string, number>> {
  const { store } = product
  if (!(await isEmpty(store))) throw new Failure('STORE_NOT_EMPTY', { folder: config.data })
  const nobody = { account: '', fullName: '', positionTitle: '', agency: '', roles: [] }
  const { catalogue } = await product.contextFor(nobody)
  const sources = await readSources({ forms: config.forms, reports: config.reports })
  const { seed } = await load(options.module ?? 'data/seed/index.ts')
  return seed({
    store,
    catalogue,
    examples: Object.fromEntries(Object.entries(sources.worksheets).map(([id, { examples }]) => [id, examples])),
    today: options.today ?? dayInTehran(new Date()),
    seed: options.seed ?? 1,
    isSmall: options.isSmall ?? false,
    ...(options.rows === undefined ? {} : { rows: options.rows }),
  })
}

/**
 * Fills the empty data folder of a configuration with demo data; gives the number of answers by worksheet and where earlier data were put.
 * Fails with STORE_NOT_EMPTY { folder } and STORE_LOCKED { folder }.
 */
export async function seedFolder(
  config: Config,
  options: SeedOptions = {},
): Promise<{ counts: Record<string, number>; aside?: string }> {
  const aside = options.isReplacing ? await putAside(config) : undefined
  const product = await openProduct(config, { isStill: true, logLevel: 'error' })
  try {
    const counts = await fill(product, config, options)
    return { counts, ...(aside === undefined ? {} : { aside }) }
  } finally {
    await product.close()
  }
}

function tell(result: Awaited<ReturnType<typeof seedFolder>>, folder: string, language: Language): string {
  const lines = Object.entries(result.counts).map(
    ([worksheet, count]) => `  ${worksheet}: ${count.toLocaleString(language)}`,
  )
  const sum = Object.values(result.counts).reduce((total, count) => total + count, 0)
  const aside = result.aside === undefined ? [] : [words[language].aside(result.aside)]
  return [words[language].done(sum, folder), ...lines.toSorted(), ...aside].join('\n')
}

/** `karbarg seed`: demo data for an empty store. */
export const seed: Command = {
  summary: { fa: 'پر کردن پوشه خالی داده با داده‌های نمایشی', en: 'fill an empty data folder with demo data' },
  usage: {
    fa: 'karbarg seed [--data پوشه] [--seed n] [--small] [--today 2026-05-21] [--rows n] [--module فایل] [--replace]   با --replace داده‌های پیشین کنار گذاشته می‌شود',
    en: 'karbarg seed [--data folder] [--seed n] [--small] [--today 2026-05-21] [--rows n] [--module file] [--replace]   --replace puts data that are there aside',
  },
  async run(args, language) {
    const { values } = parseArgs({
      args,
      options: {
        data: { type: 'string' },
        seed: { type: 'string', default: '1' },
        small: { type: 'boolean', default: false },
        today: { type: 'string' },
        rows: { type: 'string' },
        module: { type: 'string' },
        replace: { type: 'boolean', default: false },
      },
    })
    const config = readConfig(process.cwd(), process.env, values.data ? { data: resolve(values.data) } : {})
    try {
      const result = await seedFolder(config, {
        seed: Number(values.seed),
        isSmall: values.small,
        isReplacing: values.replace,
        ...(values.today ? { today: values.today } : {}),
        ...(values.rows ? { rows: Number(values.rows) } : {}),
        ...(values.module ? { module: values.module } : {}),
      })
      console.log(tell(result, config.data, language))
      return 0
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      console.error(tellCode(error.code, error.params, language))
      return 1
    }
  },
}
