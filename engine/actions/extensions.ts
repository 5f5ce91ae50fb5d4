import type { Duty, Extension } from '../core/duty.ts'
import { mayExtend } from '../core/dutyRights.ts'
import { Failure } from '../core/failure.ts'
import type { JsonObject } from '../core/model.ts'
import type { DutyRow, ExtensionBody } from '../http/api.generated.ts'
import type { Store } from '../store/store.ts'
import type { Context } from './context.ts'
import { describeDuty } from './describeDuty.ts'

/** Documents of this kind are extensions: written once, and once more if they are withdrawn; never removed. */
export const extensionKind = 'extension'

const minReason = 20 // characters, as for every remark that decides something
const longestPage = 200

/** Every extension ever granted, in their order. */
export async function loadExtensions(store: Store): Promise<Extension[]> {
  const found: Extension[] = []
  for (;;) {
    const page = await store.documents(extensionKind, found.length, longestPage)
    found.push(...page.items.map(({ content }) => content as unknown as Extension))
    if (page.items.length < longestPage) return found
  }
}

function demandRight(context: Context): void {
  const { actor, catalogue, directory } = context
  if (!mayExtend(actor, { framework: catalogue.framework, directory })) throw new Failure('NOT_ALLOWED')
}

function demandReason(reason: string): void {
  if (reason.trim().length < minReason) throw new Failure('REMARK_NEEDED')
}

async function find(context: Context, key: Pick<Duty, 'agency' | 'duty' | 'subject'>): Promise<Duty> {
  const duties = await context.duties.of(context, key.agency)
  const duty = duties.find((each) => each.duty === key.duty && each.subject === key.subject)
  if (!duty) throw new Failure('DUTY_NOT_FOUND')
  return duty
}

/** Grants one agency more time for one duty. Fails with DUTY_NOT_FOUND, DUTY_MET, DUTY_WITHOUT_TERM, EXTENSION_NOT_LATER and EXTENSION_BEYOND_TERM. */
export async function grantExtension(context: Context, request: ExtensionBody): Promise<DutyRow> {
  demandRight(context)
  demandReason(request.reason)
  const duty = await find(context, request)
  const { due, notAfter } = duty
  if (duty.metOn !== undefined) throw new Failure('DUTY_MET')
  if (due === null) throw new Failure('DUTY_WITHOUT_TERM')
  if (request.due <= due) throw new Failure('EXTENSION_NOT_LATER', { day: due })
  if (notAfter !== undefined && request.due > notAfter) throw new Failure('EXTENSION_BEYOND_TERM', { day: notAfter })
  const at = context.now.toISOString()
  const { account, fullName } = context.actor
  await context.store.transaction(async (tx) => {
    const serial = await tx.next(extensionKind)
    const extension: Extension = {
      id: `E${String(serial).padStart(8, '0')}`,
      agency: duty.agency,
      duty: duty.duty,
      subject: duty.subject,
      was: due,
      due: request.due,
      reason: request.reason.trim(),
      letter: request.letter,
      at,
      by: account,
      byName: fullName,
    }
    tx.putDocument({ kind: extensionKind, id: extension.id, content: extension as unknown as JsonObject })
    tx.record({ at, actor: account, action: 'extension.grant', subject: extension.id, details: { ...extension } })
  })
  return describeDuty(context, await find(context, duty))
}

/** Takes an extension back; it stays readable with the reason. */
export async function withdrawExtension(
  context: Context,
  { extension: id, reason }: { extension: string; reason: string },
): Promise<DutyRow> {
  demandRight(context)
  demandReason(reason)
  const at = context.now.toISOString()
  const { account, fullName } = context.actor
  const extension = await context.store.transaction(async (tx) => {
    const stored = (await tx.document(extensionKind, id)) as unknown as Extension | undefined
    if (!stored) throw new Failure('EXTENSION_NOT_FOUND')
    if (stored.withdrawn) throw new Failure('EXTENSION_WITHDRAWN')
    const withdrawn = { at, by: account, byName: fullName, reason: reason.trim() }
    tx.putDocument({ kind: extensionKind, id, content: { ...stored, withdrawn } })
    tx.record({ at, actor: account, action: 'extension.withdraw', subject: id, details: { reason: reason.trim() } })
    return stored
  })
  return describeDuty(context, await find(context, extension))
}
