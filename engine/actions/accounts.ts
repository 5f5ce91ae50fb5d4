import type { Actor, JsonObject, Words } from '../core/model.ts'
import type { Context } from './context.ts'
import { agencyTitle, words } from './titles.ts'

/** An account as the sign-in page shows it. */
export interface Account {
  id: string
  fullName: string
  positionTitle: string
  agency: string
  agencyTitle: Words
  roles: string[]
  roleTitles: Words[]
}

/** Documents of this kind hold `{ fullName, positionTitle, agency, roles, personnelNo?, units?, order }` by account. */
export const accountKind = 'account'

function read(content: JsonObject, id: string): Actor {
  return {
    account: id,
    fullName: String(content['fullName']),
    positionTitle: String(content['positionTitle']),
    agency: String(content['agency']),
    roles: (content['roles'] as string[] | undefined) ?? [],
    ...(typeof content['personnelNo'] === 'string' ? { personnelNo: content['personnelNo'] } : {}),
    ...(Array.isArray(content['units']) ? { units: content['units'].map(String) } : {}),
  }
}

function describe(context: Context, actor: Actor): Account {
  const { framework, translations } = context.catalogue
  const roleTitle = (role: string): Words =>
    words(context, framework.roles[role]?.title ?? role, { en: translations.en?.framework?.roles?.[role] })
  return {
    id: actor.account,
    fullName: actor.fullName,
    positionTitle: actor.positionTitle,
    agency: actor.agency,
    agencyTitle: agencyTitle(context, actor.agency),
    roles: actor.roles,
    roleTitles: actor.roles.map(roleTitle),
  }
}

/** The ready accounts, in their order. */
export async function listAccounts(context: Context): Promise<Account[]> {
  const page = await context.store.documents(accountKind, 0, 200)
  return page.items
    .toSorted((a, b) => Number(a.content['order'] ?? 0) - Number(b.content['order'] ?? 0))
    .map((document) => describe(context, read(document.content, document.id)))
}

/** One account, or undefined. */
export async function findAccount(context: Context, id: string): Promise<Account | undefined> {
  const content = await context.store.document(accountKind, id)
  return content ? describe(context, read(content, id)) : undefined
}

/** Who acts in a request, or undefined when the account is gone. */
export async function actorOf(store: Context['store'], id: string): Promise<Actor | undefined> {
  const content = await store.document(accountKind, id)
  return content ? read(content, id) : undefined
}
