import { agencyDuties } from './actions/agencyDuties.ts'
import type { Context, DutyBook } from './actions/context.ts'
import { extensionKind, loadExtensions } from './actions/extensions.ts'
import { settingsOf } from './actions/surroundings.ts'
import { dayInTehran } from './core/calendar.ts'
import { familyOf, mainAgencyOf } from './core/directory.ts'
import { type Duty, type Extension, extensionOf } from './core/duty.ts'
import type { Answer } from './core/model.ts'
import { half } from './core/period.ts'
import type { Store } from './store/store.ts'
import type { Written } from './watchedStore.ts'

/** The book of one product, told of every write. */
export interface KeptDutyBook extends DutyBook {
  onWritten(written: Written): void
}

interface Entry {
  duties: Promise<readonly Duty[]>
  /** What the duties were derived under besides answers; another catalogue, half-year or setting makes them anew. */
  catalogue: unknown
  directory: unknown
  terms: string
}

/**
 * Keeps the duties of each agency until they may have changed. Where they stand is a matter of the day alone and never kept, so midnight costs
 * nothing; only a new half-year, a setting or a write lets an agency be derived again, and only when it is next asked for.
 */
export async function openDutyBook(store: Store): Promise<KeptDutyBook> {
  const entries = new Map<string, Entry>()
  let extensions = byAgency(await loadExtensions(store))
  const family = new Map<string, string[]>()

  // One look at the settings a request, however many agencies it asks for.
  const terms = new WeakMap<Context, string>()
  const termsOf = (context: Context): string => {
    const known = terms.get(context) ?? `${half(dayInTehran(context.now))} ${JSON.stringify(settingsOf(context))}`
    terms.set(context, known)
    return known
  }

  function derive(context: Context, agency: string, state: Omit<Entry, 'duties'>): Entry {
    const { directory } = context
    family.set(agency, familyOf(directory, mainAgencyOf(directory, agency)))
    const duties = agencyDuties(context, agency, extensions.get(agency) ?? []).catch((error: unknown) => {
      entries.delete(agency)
      throw error
    })
    const entry = { ...state, duties }
    entries.set(agency, entry)
    return entry
  }

  function forgetAround(answer: Answer): void {
    entries.delete(answer.agency)
    for (const code of family.get(answer.agency) ?? []) entries.delete(code)
  }

  return {
    of(context, agency) {
      const known = entries.get(agency)
      const state = {
        catalogue: context.catalogue.deadlines,
        directory: context.directory,
        terms: termsOf(context),
      }
      const isFresh =
        known?.catalogue === state.catalogue && known?.directory === state.directory && known?.terms === state.terms
      return (known && isFresh ? known : derive(context, agency, state)).duties
    },
    async extensions(_, { agency, duty, subject }) {
      return (extensions.get(agency) ?? []).filter((each) => each.duty === duty && each.subject === subject)
    },
    extendedDays(agency) {
      const own = extensions.get(agency) ?? []
      const days = own.flatMap((each): [string, string][] => {
        const inForce = extensionOf(own, each)
        return inForce ? [[`${each.duty}/${each.subject}`, inForce.due]] : []
      })
      return Object.fromEntries(days)
    },
    onWritten({ answers, documents }) {
      for (const answer of answers) {
        // What the Organization issues reaches every agency; a draft of it, saved at each pause, none.
        const isIssued = !family.has(answer.agency) && answer.history.length > 0
        if (isIssued) entries.clear()
        else forgetAround(answer)
      }
      for (const { kind, content } of documents) {
        if (kind !== extensionKind) continue
        const extension = content as unknown as Extension
        const others = (extensions.get(extension.agency) ?? []).filter(({ id }) => id !== extension.id)
        const all = [...others, extension].toSorted((a, b) => a.id.localeCompare(b.id))
        extensions = new Map(extensions).set(extension.agency, all)
        entries.delete(extension.agency)
      }
    },
  }
}

const byAgency = (extensions: Extension[]): Map<string, Extension[]> => Map.groupBy(extensions, ({ agency }) => agency)
