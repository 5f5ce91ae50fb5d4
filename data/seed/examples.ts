import { attach } from './files.ts'
import { holder, type Country } from './country.ts'
import { assessAnswer } from '../../engine/actions/assessAnswer.ts'
import { versionInService } from '../../engine/actions/version.ts'
import { sha256OfJson } from '../../engine/core/canonical.ts'
import { answerTitle } from '../../engine/core/columns.ts'
import { toLatinDigits } from '../../engine/core/digits.ts'
import { fileRefAt } from './fileRefAt.ts'
import type { Actor, Answer, ExampleConfig, HistoryEntry, Json, Signature } from '../../engine/core/model.ts'
import { samplePersons } from './words/names.ts'

/** Examples of all worksheets: by worksheet, by file name. */
export type Examples = Record<string, Record<string, ExampleConfig>>

const placeholder = /نام و نام خانوادگی نمونه ([۰-۹]+)/g

function named(text: string): string {
  return text.replace(placeholder, (whole, number: string) => samplePersons[Number(toLatinDigits(number))] ?? whole)
}

const accountOf = (actor: string): string => actor.replace('.', '-')

/** A copy of the data whose attachments can be downloaded: the examples name bytes that exist nowhere. */
async function withRealFiles(country: Country, value: Json): Promise<Json> {
  if (Array.isArray(value)) return Promise.all(value.map((entry) => withRealFiles(country, entry)))
  if (value === null || typeof value !== 'object') return value
  const file = fileRefAt(value)
  if (file) return { ...(await attach(country.store, file.fileName, file.title)) }
  const entries = Object.entries(value).map(async ([key, inner]) => [key, await withRealFiles(country, inner)] as const)
  return Object.fromEntries(await Promise.all(entries))
}

function everybody(country: Country): Actor[] {
  return [country.organization, ...country.agencies.map(({ people }) => people)].flatMap((people) =>
    Object.values(people),
  )
}

function historyOf(people: Actor[], entry: HistoryEntry): HistoryEntry {
  const account = accountOf(entry.actor)
  const fullName = people.find((person) => person.account === account)?.fullName ?? entry.actorName
  return { ...entry, actor: account, ...(fullName ? { actorName: fullName } : {}) }
}

async function signatureOf(people: Actor[], answer: Answer, signature: Signature): Promise<Signature> {
  const signer = people.find(({ roles, fullName }) => roles.includes(signature.role) && fullName === signature.fullName)
  return {
    ...signature,
    ...(signer ? { account: signer.account } : {}),
    sha256: await sha256OfJson(answer.data),
  }
}

// New answers and identifiers go on after those of the examples.
function advanceSeries({ store, play }: Country, answer: Answer): void {
  const [prefix, agency, year, serial] = answer.id.split('-')
  const raise = (series: string, number: number) =>
    void store.series.set(series, Math.max(store.series.get(series) ?? 0, number))
  raise(`answer/${prefix}/${agency}/${year}`, Number(serial))
  const { identifier } = play.catalogue.worksheets[answer.worksheet]?.worksheet ?? {}
  const value = identifier && answer.data[identifier.field]
  if (identifier && typeof value === 'string')
    raise(`identifier/${identifier.kind}/${agency}`, Number(value.split('-')[2]))
}

async function adopt(country: Country, people: Actor[], given: Answer): Promise<void> {
  const plain = JSON.parse(named(JSON.stringify(given))) as Answer
  const data = (await withRealFiles(country, plain.data as Json)) as Answer['data']
  const answer: Answer = {
    ...plain,
    data,
    edit: 1,
    createdBy: accountOf(plain.createdBy ?? ''),
    history: plain.history.map((entry) => historyOf(people, entry)),
  }
  answer.signatures = await Promise.all(plain.signatures.map((each) => signatureOf(people, answer, each)))
  country.store.held.set(answer.id, answer)
  const at = new Date(answer.createdOn).toISOString()
  const details = { worksheet: answer.worksheet, version: answer.version }
  country.store.trail.push({ at, actor: answer.createdBy ?? '', action: 'create', subject: answer.id, details })
  for (const { action, from, to, at: instant, actor } of answer.history)
    country.store.trail.push({ at: instant, actor, action, subject: answer.id, details: { from, to } })
  advanceSeries(country, answer)
}

/** The whole answers among the examples, as records of the demo: same numbers and same content, with people and attachments that exist. */
export async function adoptExamples(country: Country, examples: Examples): Promise<void> {
  const people = everybody(country)
  const given = Object.values(examples)
    .flatMap((ofWorksheet) => Object.entries(ofWorksheet))
    .filter(([name, { answer }]) => name.startsWith('valid') && answer !== undefined)
    .map(([, { answer }]) => answer as Answer)
  for (const answer of given) await adopt(country, people, answer)
  await country.play.readDirectory()
  await recompute(country, given)
}

// Computed values belong to what stands beside an answer, and the demo has more than its example.
async function recompute({ play, store, organization }: Country, given: Answer[]): Promise<void> {
  for (const { id } of given) {
    const answer = await play.answer(id)
    const context = play.context(
      holder({ people: organization }, 'orgAdmin'),
      new Date(answer.updatedAt ?? answer.createdOn),
    )
    const version = versionInService(context, answer.worksheet)
    const { assessment } = await assessAnswer(context, version, answer)
    const next = { ...answer, version: version.version, computed: assessment.computed }
    store.held.set(id, { ...next, title: answerTitle(version, next) })
  }
}
