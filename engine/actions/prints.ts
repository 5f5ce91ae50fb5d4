import { Failure } from '../core/failure.ts'
import type { JsonObject, Language, Words } from '../core/model.ts'
import { readsAllAgencies } from '../core/reach.ts'
import type { Print, PrintPage } from '../http/api.generated.ts'
import type { PrintDocument } from '../report/printer.ts'
import type { Context } from './context.ts'
import { mayReadAnswer } from './subject.ts'

// What is known of a print is a document of its account's own kind; its bytes are a blob.
const kindOf = (account: string) => `print/${account}`

/** What a print of one answer is called beside the reports of the framework. */
export const recordReport = 'record'

/** Numbers of prints sort newest first, and tell whose they are. */
function printId(context: Context): string {
  const key = (10 ** 15 - context.now.getTime()).toString().padStart(15, '0')
  return `${context.actor.account}.${key}${crypto.randomUUID().slice(0, 8)}`
}

const accountOf = (id: string) => id.slice(0, id.lastIndexOf('.'))

/** What is to be printed, made when its turn comes. */
export interface PrintOrder {
  report: string
  title: Words
  agency: string
  language: Language
  parameters: JsonObject
  document(): Promise<{ document: PrintDocument; data: unknown }>
}

async function keep(context: Context, print: Print): Promise<void> {
  await context.store.transaction(async (tx) => {
    tx.putDocument({ kind: kindOf(print.createdBy), id: print.id, content: print as unknown as JsonObject })
    if (print.status === 'waiting' || print.status === 'ready' || print.status === 'failed')
      tx.record({
        at: context.now.toISOString(),
        actor: context.actor.account,
        action: `print.${print.status}`,
        subject: print.id,
        details: { report: print.report, ...(print.sha256 ? { sha256: print.sha256 } : {}) },
      })
  })
}

async function make(context: Context, waiting: Print, order: PrintOrder): Promise<void> {
  try {
    await keep(context, { ...waiting, status: 'printing', progress: 10 })
    const { document, data } = await order.document()
    await keep(context, { ...waiting, status: 'printing', progress: 40 })
    const bytes = await context.printer.print(document, { data })
    const sha256 = await context.store.putBlob(bytes)
    await keep(context, { ...waiting, status: 'ready', progress: 100, bytes: bytes.length, sha256 })
  } catch (error) {
    const failure = error instanceof Failure ? error.code : 'PRINT_FAILED'
    await keep(context, { ...waiting, status: 'failed', progress: 100, failure })
    if (!(error instanceof Failure)) throw error
  }
}

/** Puts a print in the queue and gives it at once; its progress is read by `readPrint`. */
export async function orderPrint(context: Context, order: PrintOrder): Promise<Print> {
  const print: Print = {
    id: printId(context),
    report: order.report,
    title: order.title,
    agency: order.agency,
    status: 'waiting',
    progress: 0,
    language: order.language,
    parameters: order.parameters,
    createdAt: context.now.toISOString(),
    createdBy: context.actor.account,
  }
  const kept = keep(context, print)
  context.background.run(async () => {
    await kept
    await make(context, print, order)
  }, print.id)
  await kept
  return print
}

// A print that was under way when the server stopped will never be made: its maker must not wait for it.
function asItStands({ background }: Context, print: Print): Print {
  const isOver = print.status === 'ready' || print.status === 'failed' || background.has(print.id)
  return isOver ? print : { ...print, status: 'failed', progress: 100, failure: 'PRINT_INTERRUPTED' }
}

// The Organization reads the prints of all, but those of an answer only where it may read the answer.
async function mayRead(context: Context, print: Print): Promise<boolean> {
  if (print.createdBy === context.actor.account) return true
  if (!readsAllAgencies(context.actor, context.catalogue.framework, context.directory)) return false
  const { id } = print.parameters
  return print.report !== recordReport || (typeof id === 'string' && (await mayReadAnswer(context, id)))
}

/** A print the actor asked for, or any print for who reads everything. */
export async function readPrint(context: Context, { print: id }: { print: string }): Promise<Print> {
  const content = await context.store.document(kindOf(accountOf(id)), id)
  const print = content as unknown as Print | undefined
  if (!print || !(await mayRead(context, print))) throw new Failure('PRINT_NOT_FOUND')
  return asItStands(context, print)
}

/** The bytes of a print that is ready. */
export async function readPrintFile(
  context: Context,
  key: { print: string },
): Promise<{ print: Print; bytes: Uint8Array }> {
  const print = await readPrint(context, key)
  if (!print.sha256) throw new Failure('PRINT_NOT_READY')
  const bytes = await context.store.blob(print.sha256)
  if (!bytes) throw new Failure('PRINT_NOT_FOUND')
  return { print, bytes }
}

/** The actor's prints, newest first. */
export async function listPrints(
  context: Context,
  { offset, limit }: { offset: number; limit: number },
): Promise<PrintPage> {
  const page = await context.store.documents(kindOf(context.actor.account), offset, limit)
  return { items: page.items.map((item) => asItStands(context, item.content as unknown as Print)), total: page.total }
}
