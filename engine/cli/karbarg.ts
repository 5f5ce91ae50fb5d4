#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import type { Language } from '../core/model.ts'
import { commands } from './commands.ts'

const unknown = {
  fa: (name: string) => `دستور ${name} شناخته نیست.`,
  en: (name: string) => `There is no command ${name}.`,
}
const heading = { fa: 'کاربرگ: فرم و گزارش از روی پیکربندی', en: 'Karbarg: forms and reports from config' }
const languageHelp = { fa: '--language fa|en   زبان پیام‌ها', en: '--language fa|en   language of the messages' }

/** Takes `--language` out of the arguments; else LANG decides, and Persian where it says nothing. */
function languageOf(args: string[]): Language {
  const at = args.indexOf('--language')
  const chosen = at === -1 ? (process.env.LANG ?? '') : (args.splice(at, 2)[1] ?? '')
  return chosen.startsWith('en') ? 'en' : 'fa'
}

async function help(language: Language): Promise<string> {
  const width = Math.max(...Object.keys(commands).map((name) => name.length))
  const lines = await Promise.all(
    Object.entries(commands).map(
      async ([name, load]) => `  ${name.padEnd(width)}  ${(await load()).summary[language]}`,
    ),
  )
  return [heading[language], '', ...lines, '', `  ${languageHelp[language]}`].join('\n')
}

// Stripped and compiled modules are kept between starts, in the account's temporary folder.
enableCompileCache()
const args = process.argv.slice(2)
const language = languageOf(args)
const [name = 'help', ...rest] = args
const command = Object.hasOwn(commands, name) ? await commands[name]?.() : undefined
if (command && (rest.includes('--help') || rest.includes('-h'))) console.log(command.usage[language])
else if (command) process.exitCode = await command.run(rest, language)
else if (['help', '--help', '-h'].includes(name)) console.log(await help(language))
else {
  console.error(`${unknown[language](name)}\n\n${await help(language)}`)
  process.exitCode = 2
}
