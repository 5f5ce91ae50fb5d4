import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig, type Config } from '../config.ts'
import { openProduct } from '../main.ts'
import type { Command } from './command.ts'
import { seedFolder } from './seed.ts'

const words = {
  fa: {
    seeding: 'داده‌های نمایشی ساخته می‌شود …',
    ready: (address: string) => `کاربرگ آماده است: ${address}`,
    stop: 'برای پایان Ctrl+C را بزنید.',
    problems: (errors: number) => `${errors} خطا در فایل‌های پیکربندی هست؛ karbarg check آن‌ها را نشان می‌دهد.`,
  },
  en: {
    seeding: 'Making the demo data …',
    ready: (address: string) => `Karbarg is ready: ${address}`,
    stop: 'Press Ctrl+C to stop.',
    problems: (errors: number) => `The config files have ${errors} errors; karbarg check shows them.`,
  },
}

/** The demo data are made at the first start; one that was broken off leaves no mark and is begun again elsewhere. */
async function seedOnce(config: Config, message: string): Promise<void> {
  const mark = join(config.data, '.seeded')
  if (existsSync(mark)) return
  console.log(message)
  await seedFolder(config, { isReplacing: existsSync(config.data) })
  await writeFile(mark, '')
}

/** `karbarg start`: the server, with `--demo` on data of its own that are made at the first start. */
export const start: Command = {
  summary: { fa: 'راه‌اندازی سرور', en: 'start the server' },
  usage: {
    fa: 'karbarg start [--demo] [--port n] [--data پوشه]   با --demo داده‌های نمایشی و حساب‌های آماده',
    en: 'karbarg start [--demo] [--port n] [--data folder]   --demo: demo data and ready accounts, on loopback only',
  },
  async run(args, language) {
    const { values } = parseArgs({
      args,
      options: { demo: { type: 'boolean', default: false }, port: { type: 'string' }, data: { type: 'string' } },
    })
    const root = process.cwd()
    const config = readConfig(root, process.env, {
      ...(values.demo ? { demo: true, data: values.data ?? join(root, 'data/demo') } : {}),
      ...(values.data ? { data: values.data } : {}),
      ...(values.port ? { port: Number(values.port) } : {}),
    })
    if (values.demo) await seedOnce(config, words[language].seeding)
    const product = await openProduct(config)
    const address = await product.listen()
    console.log(words[language].ready(address))
    console.log(words[language].stop)
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve)
    })
    await product.close()
    return 0
  },
}
