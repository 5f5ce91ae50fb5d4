import type { Agency, Directory } from '../core/directory.ts'
import { valueAt } from '../core/columns.ts'
import type { Answer, Catalogue, JsonObject } from '../core/model.ts'
import type { Store } from '../store/store.ts'

// A registered profile that is being amended counts as it was registered, until it is registered again.
async function registered(store: Store, answer: Answer, states: string[]): Promise<Answer | undefined> {
  if (states.includes(answer.state)) return answer
  if (answer.revision === 1) return undefined
  const kept = await store.keptVersions(answer.id)
  return kept.map((version) => version.content).findLast((content) => states.includes(content.state))
}

function text(data: JsonObject, field: string | undefined): string | undefined {
  const value = field ? valueAt(data, field) : null
  return value === null || value === '' ? undefined : String(value)
}

/** Reads the register of agencies: the registered answers of the worksheet that framework.json names. */
export async function loadDirectory(store: Store, catalogue: Catalogue): Promise<Directory> {
  const { agencies: register, organization } = catalogue.framework
  const agencies = new Map<string, Agency>()
  for await (const answer of store.answers({ worksheet: register.worksheet })) {
    const profile = await registered(store, answer, register.states)
    if (!profile) continue
    const data = profile.data as JsonObject
    const code = text(data, register.code) ?? profile.agency
    const titleEn = text(data, register.titleEn)
    const parent = text(data, register.parent)
    const kind = text(data, register.kind)
    agencies.set(code, {
      code,
      title: text(data, register.title) ?? code,
      ...(titleEn ? { titleEn } : {}),
      ...(parent ? { parent } : {}),
      ...(kind ? { kind } : {}),
      data,
    })
  }
  return { agencies, organization: organization.code }
}
