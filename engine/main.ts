import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { actorOf } from './actions/accounts.ts'
import type { Context } from './actions/context.ts'
import { withDelegatedRoles } from './actions/delegations.ts'
import { endSession, isSessionEnded } from './actions/sessions.ts'
import { createBackground } from './background.ts'
import { openCatalogue, watchCatalogue } from './catalogue/watchCatalogue.ts'
import type { Config } from './config.ts'
import { columnValues, rowForm } from './core/columns.ts'
import { Failure } from './core/failure.ts'
import type { Actor, Catalogue, Problem } from './core/model.ts'
import { referredBy } from './core/references.ts'
import { cacheDirectory } from './directoryCache.ts'
import { openDutyBook } from './dutyBook.ts'
import { createExcel } from './excel/createExcel.ts'
import { buildApp } from './http/app.ts'
import { sessionOf } from './http/session.ts'
import { lazyPrinter } from './lazyPrinter.ts'
import { createReminders } from './reminders.ts'
import { createPrinter } from './report/createPrinter.ts'
import { createRenderer } from './report/createRenderer.ts'
import { rulesPool } from './rules/rulesPool.ts'
import { openSettingsBook } from './settingsBook.ts'
import { openLowdbStore } from './store/openLowdbStore.ts'
import type { Store } from './store/store.ts'
import { warmRules } from './warmRules.ts'
import { watchStore } from './watchedStore.ts'

export interface ProductOptions {
  /** The clock; tests set it. */
  now?: () => Date
  logLevel?: 'silent' | 'error' | 'warn' | 'info'
  /** The config folders are read once and not watched. */
  isStill?: boolean
}

/** The running product, without or with its socket. */
export interface Product {
  app: FastifyInstance
  store: Store
  /** A context for an actor, as a request of theirs would get. */
  contextFor(actor: Actor): Promise<Context>
  /** One round of reminders, as they are made every quarter of an hour while it listens. */
  remind(): Promise<void>
  /** Listens, and starts the printing browser behind it. Gives the address. */
  listen(): Promise<string>
  close(): Promise<void>
}

const nobody: Actor = { account: '', fullName: '', positionTitle: '', agency: '', roles: [] }
const ruleWorkers = 2
const ruleTime = 5000 // ms one assessment may take before its worker is ended

/** The secret that signs sessions, made once and kept beside the data. */
async function sessionSecret(folder: string): Promise<string> {
  const file = join(folder, 'session.key')
  const known = await readFile(file, 'utf8').catch(() => '')
  if (known.length >= 64) return known
  const fresh = randomBytes(48).toString('hex')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(file, fresh, { mode: 0o600 })
  return fresh
}

function describeColumns(store: Store, catalogue: Catalogue): void {
  for (const version of Object.values(catalogue.worksheets))
    store.describe(
      version.id,
      (answer) => columnValues(version, answer),
      `${rowForm}.${version.sha256}`,
      (answer) => referredBy(version, answer),
    )
}

/** Puts the product together: the one place that picks adapters. */
export async function openProduct(config: Config, options: ProductOptions = {}): Promise<Product> {
  const now = options.now ?? (() => new Date())
  const inner = await openLowdbStore(config.data)
  const folders = { forms: config.forms, reports: config.reports }
  let catalogue = await openCatalogue(folders, inner).catch(async (error: unknown) => {
    await inner.close()
    throw error
  })
  let problems: Problem[] = catalogue.problems
  let loadedAt = now().toISOString()
  describeColumns(inner, catalogue)
  const { directory, forget, onWritten } = cacheDirectory(inner, () => catalogue)
  const duties = await openDutyBook(inner)
  const settings = await openSettingsBook(inner)
  const store = watchStore(inner, (written) => {
    onWritten(written)
    settings.onWritten(written)
    duties.onWritten(written)
  })

  const assessor = rulesPool({ size: ruleWorkers, timeoutMs: ruleTime })
  const renderer = createRenderer()
  const excel = createExcel()
  const printer = lazyPrinter(() => createPrinter(config.browser ? { browser: { path: config.browser } } : {}))
  const report = (error: unknown) => app.log.error({ err: error }, 'background')
  const background = createBackground(report)

  const contextFor = async (actor: Actor): Promise<Context> => ({
    store,
    catalogue: { ...catalogue, problems },
    directory: await directory(),
    duties,
    settingChanges: settings.changes(),
    assessor,
    renderer,
    excel,
    printer,
    background,
    actor,
    now: now(),
    catalogueLoadedAt: loadedAt,
  })
  async function accountOf(request: FastifyRequest): Promise<string | undefined> {
    const session = sessionOf(request, now())
    return session && !(await isSessionEnded(store, session.id)) ? session.account : undefined
  }
  const app = await buildApp(
    {
      demo: config.demo,
      now,
      openContext: () => contextFor(nobody),
      async contextOf(request) {
        const account = await accountOf(request)
        const actor = account ? await actorOf(store, account) : undefined
        if (!actor) throw new Failure('NOT_SIGNED_IN')
        return contextFor(await withDelegatedRoles(store, catalogue.framework, actor, now()))
      },
      accountOf,
      async end(request) {
        const session = sessionOf(request, now())
        if (session) await endSession(store, session, now())
      },
    },
    {
      secret: await sessionSecret(config.data),
      ui: config.ui,
      ...(config.trustProxy ? { trustProxy: config.trustProxy } : {}),
      ...(options.logLevel ? { logLevel: options.logLevel } : {}),
    },
  )
  const watching = options.isStill
    ? undefined
    : await watchCatalogue({
        dirs: folders,
        store: inner,
        onChange(next) {
          catalogue = next
          describeColumns(inner, next)
          forget()
        },
        onProblems(next) {
          problems = next
          loadedAt = now().toISOString()
        },
        onFailure: report,
      })

  const reminders = createReminders({
    context: () => contextFor(nobody),
    address: config.address ?? `http://${config.host}:${config.port}/`,
    ...(config.mail ? { mail: config.mail } : {}),
    tell: (told) => app.log.warn(told, 'a reminder was not taken by the mail server'),
    onFailure: report,
  })

  return {
    app,
    store,
    remind: () => reminders.round(),
    contextFor,
    async listen() {
      const address = await app.listen({ host: config.host, port: config.port })
      background.run(() => printer.warm())
      background.run(() => warmRules(assessor, catalogue, ruleWorkers))
      reminders.start()
      return address
    },
    async close() {
      await app.close()
      await watching?.close()
      await reminders.close()
      await background.idle()
      await Promise.all([assessor.close(), renderer.close(), excel.close(), printer.close()])
      await inner.close()
    },
  }
}
