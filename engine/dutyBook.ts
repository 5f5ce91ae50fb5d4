import { agencyDuties, type AgencyDuties } from './actions/agencyDuties.ts'
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
  /** Worksheets of the agencies around it and of the Organization that were looked at; unknown while it is being derived. */
  looked?: Pick<AgencyDuties, 'family' | 'organization'>
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
    // What the Organization writes reaches all, whoever of its people has looked at duties.
    if (agency !== directory.organization) family.set(agency, familyOf(directory, mainAgencyOf(directory, agency)))
    const entry: Entry = { ...state, duties: Promise.resolve([]) }
    entry.duties = agencyDuties(context, agency, extensions.get(agency) ?? [])
      .then(({ duties, ...looked }) => {
        entry.looked = looked
        return duties
      })
      .catch((error: unknown) => {
        if (entries.get(agency) === entry) entries.delete(agency)
        throw error
      })
    entries.set(agency, entry)
    return entry
  }

  /** Forgets those of the agencies that looked at such answers. */
  function forgetAmong(codes: Iterable<string>, place: 'family' | 'organization', { worksheet }: Answer): void {
    for (const code of codes) if (entries.get(code)?.looked?.[place].has(worksheet) !== false) entries.delete(code)
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
        entries.delete(answer.agency)
        const around = family.get(answer.agency)
        if (around) forgetAmong(around, 'family', answer)
        // What the Organization issues reaches every agency; a draft of it, saved at each pause, none.
        else if (answer.history.length > 0) forgetAmong([...entries.keys()], 'organization', answer)
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
