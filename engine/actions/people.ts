import type { Actor, JsonObject, Language } from '../core/model.ts'
import type { Store } from '../store/store.ts'
import { accountKind, actorOf } from './accounts.ts'

/** Somebody who may be written to. */
export interface Recipient {
  actor: Actor
  email?: string
  language?: Language
}

const longestPage = 200

async function recipient(store: Store, id: string, content: JsonObject): Promise<Recipient | undefined> {
  const actor = await actorOf(store, id)
  if (!actor) return undefined
  const { email, language } = content
  return {
    actor,
    ...(typeof email === 'string' && email !== '' ? { email } : {}),
    ...(language === 'fa' || language === 'en' ? { language } : {}),
  }
}

/** Everybody with an account, by agency. */
export async function peopleByAgency(store: Store): Promise<Map<string, Recipient[]>> {
  const found: Recipient[] = []
  for (let offset = 0; ; offset += longestPage) {
    const page = await store.documents(accountKind, offset, longestPage)
    for (const { id, content } of page.items) {
      const person = await recipient(store, id, content)
      if (person) found.push(person)
    }
    if (page.items.length < longestPage) return Map.groupBy(found, ({ actor }) => actor.agency)
  }
}
