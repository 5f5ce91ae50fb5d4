import { isIP } from 'node:net'
import { join } from 'node:path'

/** What the environment decides, checked once at start. */
export interface Config {
  host: string
  port: number
  /** Folder of the store; owned by one process. */
  data: string
  forms: string
  reports: string
  /** Built user interface; absent while it is served by Vite. */
  ui: string
  /** The demo's ready accounts may sign in; only on loopback. */
  demo: boolean
  /** Browser to print with, when the usual search should not decide. */
  browser?: string
  /** Addresses whose X-Forwarded-* headers are believed; absent: nobody's. */
  trustProxy?: string[]
  /** Where people reach the product, for links in mail. */
  address?: string
  /** Reminders go out by e-mail too. */
  mail?: { url: string; from: string }
}

// Names of ranges as proxy-addr knows them.
const ranges = new Set(['loopback', 'linklocal', 'uniquelocal'])

function isNetwork(name: string): boolean {
  const [address = '', bits, ...rest] = name.split('/')
  const most = { 4: 32, 6: 128 }[isIP(address)]
  return most !== undefined && rest.length === 0 && (bits === undefined || (/^\d+$/.test(bits) && +bits <= most))
}

/** Addresses, networks (`10.0.0.0/8`) or names of ranges, with commas between them. Believing all would let anybody name his own address. */
function proxies(list: string): string[] {
  const names = list.split(',').map((each) => each.trim())
  if (!names.every((name) => ranges.has(name) || isNetwork(name)))
    throw new Error('KARBARG_TRUST_PROXY is no list of addresses')
  return names
}

// A mail server is named in full or not at all.
function mailOf(environment: Record<string, string | undefined>): Config['mail'] {
  const url = environment['KARBARG_SMTP_URL']
  if (!url) return undefined
  if (!/^smtps?:\/\/[^\s/]+/.test(url)) throw new Error('KARBARG_SMTP_URL is not smtp://host:port or smtps://host:port')
  const from = environment['KARBARG_SMTP_FROM']
  if (!from) throw new Error('KARBARG_SMTP_FROM, the sender of all mail, is missing')
  return { url, from }
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

/** Reads `KARBARG_*` and the overrides of a command; throws an Error that names the variable. */
export function readConfig(
  root: string,
  environment: Record<string, string | undefined>,
  overrides: Partial<Config> = {},
): Config {
  const port = Number(environment['KARBARG_PORT'] ?? 8080)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error('KARBARG_PORT is not a port number')
  const mail = mailOf(environment)
  const config: Config = {
    host: environment['KARBARG_HOST'] ?? '127.0.0.1',
    port,
    data: environment['KARBARG_DATA'] ?? join(root, 'data/live'),
    forms: environment['KARBARG_FORMS'] ?? join(root, 'forms'),
    reports: environment['KARBARG_REPORTS'] ?? join(root, 'reports'),
    ui: join(root, 'ui/dist'),
    demo: environment['KARBARG_DEMO'] === '1',
    ...(environment['KARBARG_TRUST_PROXY'] ? { trustProxy: proxies(environment['KARBARG_TRUST_PROXY']) } : {}),
    ...(environment['KARBARG_BROWSER'] ? { browser: environment['KARBARG_BROWSER'] } : {}),
    ...(environment['KARBARG_ADDRESS'] ? { address: environment['KARBARG_ADDRESS'] } : {}),
    ...(mail ? { mail } : {}),
    ...overrides,
  }
  if (config.demo && !loopback.has(config.host))
    throw new Error('The demo listens on loopback only: unset KARBARG_HOST')
  return config
}
