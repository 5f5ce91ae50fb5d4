import { Play } from '../../../data/seed/play.ts'
import { seed } from '../../../data/seed/index.ts'
import { MemoryStore } from '../../../data/seed/memoryStore.ts'
import { loadCatalogue } from '../../../engine/catalogue/loadCatalogue.ts'
import type { Actor, Answer, Catalogue, ExampleConfig } from '../../../engine/core/model.ts'

/** The day of the examples, ۱۴۰۵/۰۲/۳۱. */
export const today = '2026-05-21'

export const administrator: Actor = {
  account: 'orgAdmin-00000',
  fullName: '',
  positionTitle: '',
  agency: '00000',
  roles: ['orgAdmin'],
}

/** The demo on a day, and the means to look at it. */
export interface Demo {
  store: MemoryStore
  catalogue: Catalogue
  answers: Answer[]
  play: Play
  examples: Record<string, Record<string, ExampleConfig>>
}

const shipped = loadCatalogue({ forms: 'forms', reports: 'reports' })

/** Makes the demo of the shipped framework. */
export async function makeDemo(options: { isSmall: boolean; seed?: number; today?: string }): Promise<Demo> {
  const { catalogue, sources } = await shipped
  const examples = Object.fromEntries(Object.entries(sources.worksheets).map(([id, source]) => [id, source.examples]))
  const store = new MemoryStore()
  await seed({
    store,
    catalogue,
    examples,
    today: options.today ?? today,
    seed: options.seed ?? 1,
    isSmall: options.isSmall,
  })
  const play = new Play(store, catalogue)
  await play.readDirectory()
  return { store, catalogue, answers: [...store.held.values()], play, examples }
}

/** Every attachment somewhere in a value. */
export function filesIn(value: unknown): { sha256: string; sizeBytes: number; mediaType: string }[] {
  if (Array.isArray(value)) return value.flatMap(filesIn)
  if (value === null || typeof value !== 'object') return []
  if ('sha256' in value && 'mediaType' in value) return [value as ReturnType<typeof filesIn>[number]]
  return Object.values(value).flatMap(filesIn)
}
