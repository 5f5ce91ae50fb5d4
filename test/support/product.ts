import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LightMyRequestResponse } from 'fastify'
import { accountKind } from '../../engine/actions/accounts.ts'
import type { Answer } from '../../engine/core/model.ts'
import { openProduct, type Product } from '../../engine/main.ts'
import { madeOnce } from './madeOnce.ts'

/** What a test may choose; the shipped framework on the day of its examples otherwise. */
export interface Opening {
  forms?: string
  reports?: string
  /** Folder of the built user interface, where a browser is to see it. */
  ui?: string
  /** Accounts are made for each role in these agencies. */
  agencies?: string[]
  /** Instant the clock shows first. */
  now?: string
  /** The config folders are watched. */
  isWatched?: boolean
  isDemo?: boolean
  /** Reminders go out over this server. */
  mail?: { url: string; from: string }
  /** A data folder that was kept, to be opened again. */
  folder?: string
  trustProxy?: string[]
  /** The folder stays after closing, for another process. */
  isKept?: boolean
}

/** A person with a session, asking as a browser of the same site would. */
export interface Person {
  account: string
  cookie: string
  get(path: string, language?: string): Promise<LightMyRequestResponse>
  post(path: string, body?: object): Promise<LightMyRequestResponse>
  put(path: string, body: object): Promise<LightMyRequestResponse>
}

export interface OpenedProduct extends Product {
  folder: string
  /** The clock: sets the instant of everything from now on. */
  setNow(instant: string): void
  /** Signs in as `role.agency`. */
  signIn(account: string): Promise<Person>
  /** The stored answer. */
  stored(id: string): Promise<Answer>
  put(...answers: Answer[]): Promise<void>
}

/** The whole answers among the examples of a framework: together one consistent store. */
export async function exampleAnswers(forms: string): Promise<Answer[]> {
  const worksheets = await readdir(forms, { withFileTypes: true })
  const folders = worksheets.filter((entry) => entry.isDirectory()).map((entry) => join(forms, entry.name, 'examples'))
  const answers: Answer[] = []
  for (const folder of folders) {
    const files = await readdir(folder).catch(() => [])
    for (const file of files.filter((name) => name.startsWith('valid-'))) {
      const { answer } = JSON.parse(await readFile(join(folder, file), 'utf8')) as { answer?: Answer }
      if (answer) answers.push({ updatedAt: '2026-05-01T08:00:00.000Z', title: answer.id, ...answer, edit: 1 })
    }
  }
  return answers
}

/** The units whose cards the examples put into the hands of this agency's holders of roles of place `unit`. */
export function unitsOf(place: string | undefined, agency: string): { units?: string[] } {
  if (place !== 'unit') return {}
  return { units: agency === '00102' ? ['U002'] : ['U004', 'U005'] }
}

/** One account a role: `role.agency` for roles of an agency in each of the agencies, for roles of the Organization there. */
async function putAccounts(product: Product, forms: string, agencies: string[]): Promise<void> {
  const text = await readFile(join(forms, 'framework.json'), 'utf8')
  const { roles, organization } = JSON.parse(text) as {
    roles: Record<string, { title: string; place: string }>
    organization: { code: string }
  }
  const accounts = Object.entries(roles).flatMap(([role, { title, place }]) => {
    const places = { organization: [organization.code], agency: agencies, unit: agencies }[place] ?? []
    return places.map((agency) => ({ id: `${role}.${agency}`, role, title, agency, units: unitsOf(place, agency) }))
  })
  await product.store.transaction(async (tx) => {
    for (const [order, { id, role, title, agency, units }] of accounts.entries())
      tx.putDocument({
        kind: accountKind,
        id,
        content: { fullName: `${title} ${agency}`, positionTitle: title, agency, roles: [role], order, ...units },
      })
  })
}

// A second main agency, so that what one ministry has can be kept from the other.
function secondMain(answers: Answer[]): Answer[] {
  const first = answers.find((answer) => answer.id === 'AP-00101-1404-0001')
  if (!first) return []
  const data = { ...first.data, agencyCode: '00201', nameFa: 'وزارت نمونه دوم', nameEn: 'Second Ministry' }
  return [{ ...first, id: 'AP-00201-1404-0001', agency: '00201', title: 'وزارت نمونه دوم', data }]
}

const usualAgencies = ['00101', '00102', '00201']

function openOn(folder: string, opening: Opening, now: () => Date): Promise<Product> {
  return openProduct(
    {
      host: '127.0.0.1',
      port: 0,
      data: join(folder, 'data'),
      forms: opening.forms ?? 'forms',
      reports: opening.reports ?? 'reports',
      ui: opening.ui ?? join(folder, 'no-ui'),
      demo: opening.isDemo ?? true,
      ...(opening.mail ? { mail: opening.mail } : {}),
      ...(opening.trustProxy ? { trustProxy: opening.trustProxy } : {}),
    },
    { now, isStill: !opening.isWatched, logLevel: 'error' },
  )
}

async function fill(product: Product, forms: string, agencies: string[]): Promise<void> {
  const examples = await exampleAnswers(forms)
  await product.store.transaction(async (tx) =>
    [...examples, ...secondMain(examples)].forEach((answer) => tx.putAnswer(answer)),
  )
  await putAccounts(product, forms, agencies)
}

/** A data folder with the examples of the shipped framework, made once a run: its config is then known to be checked. */
export function exampleData(): Promise<string> {
  return madeOnce('examples', async (folder) => {
    const product = await openOn(folder, {}, () => new Date(usualNow))
    await fill(product, 'forms', usualAgencies)
    await product.close()
  })
}

const usualNow = '2026-05-21T08:00:00.000Z'

/** The product on a temporary folder, with the examples of the framework and an account a role, under a clock of its own. */
export async function openExampleProduct(opening: Opening = {}): Promise<OpenedProduct> {
  const folder = opening.folder ?? (await mkdtemp(join(tmpdir(), 'product-')))
  let now = new Date(opening.now ?? usualNow)
  const isUsual = (opening.forms ?? 'forms') === 'forms' && opening.agencies === undefined
  if (isUsual && !opening.folder) await cp(join(await exampleData(), 'data'), join(folder, 'data'), { recursive: true })
  const product = await openOn(folder, opening, () => now)
  if (!isUsual && !opening.folder) await fill(product, opening.forms ?? 'forms', opening.agencies ?? usualAgencies)
  const put = (...answers: Answer[]) =>
    product.store.transaction(async (tx) => answers.forEach((answer) => tx.putAnswer(answer)))

  return {
    ...product,
    folder,
    put,
    setNow(instant) {
      now = new Date(instant)
    },
    signIn: (account) => signIn(product, account),
    async stored(id) {
      const answer = await product.store.answer(id)
      if (!answer) throw new Error(`${id} is not stored`)
      return answer
    },
    async close() {
      await product.close()
      if (!opening.isKept) await rm(folder, { recursive: true })
    },
  }
}

async function signIn({ app }: Product, account: string): Promise<Person> {
  const response = await app.inject({ method: 'POST', url: '/api/session', payload: { account } })
  if (response.statusCode !== 200) throw new Error(`${account} cannot sign in: ${response.body}`)
  const session = response.cookies[0]
  const cookie = `${session?.name}=${encodeURIComponent(session?.value ?? '')}`
  return {
    account,
    cookie,
    get: (path, language = 'fa') =>
      app.inject({ url: `/api${path}`, headers: { cookie, 'accept-language': language } }),
    post: (path, body = {}) => app.inject({ method: 'POST', url: `/api${path}`, headers: { cookie }, payload: body }),
    put: (path, body) => app.inject({ method: 'PUT', url: `/api${path}`, headers: { cookie }, payload: body }),
  }
}
