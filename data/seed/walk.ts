import type { Actor, AnswerData } from '../../engine/core/model.ts'
import { holder, letter, mainOf, official, type Country, type SeedAgency } from './country.ts'
import { after, earlier } from './days.ts'
import type { Random } from './random.ts'

/** One thing somebody does with an answer: fills fields, acts, or both in this order. */
export interface Step {
  /** A role of the agency, `role@main`, or a role of the Organization. */
  by: string
  /** Days after the beginning. */
  day: number
  save?: AnswerData
  action?: string
  /** The action asks for a letter. */
  letter?: true
  remark?: string
  remarks?: { path: string; text: string }[]
}

/** An answer from its beginning along some steps. */
export interface Walk {
  worksheet: string
  /** Absent: the Organization's own. */
  agency?: SeedAgency
  /** Who begins it, as in a step. */
  by: string
  begins: string
  data: AnswerData
  period?: string
  parent?: string
  /** Sets the sources of chance and time of this answer apart. */
  key: string
}

const ofOrganization = ['orgPolicy', 'orgAssessor', 'orgApprover', 'orgAdmin']

/** Whoever does a step. */
export function doer(country: Country, agency: SeedAgency | undefined, by: string): Actor {
  if (ofOrganization.includes(by) || !agency) return official(country, by)
  const [role = '', place] = by.split('@')
  return holder(place === 'main' ? mainOf(country, agency) : agency, role)
}

/** A letter as a field of an answer. */
export const letterOf = (agency: string, day: string, random: Random): AnswerData => ({
  ...letter(agency, day, random),
})

/** Goes on with an answer; nothing is done later than yesterday. */
export async function goOn(
  country: Country,
  id: string,
  { agency, begins, key }: Pick<Walk, 'agency' | 'begins' | 'key'>,
  steps: Step[],
): Promise<void> {
  const { play, today } = country
  const code = agency?.code ?? play.catalogue.framework.organization.code
  const random = country.random(`steps/${key}`)
  const clock = country.clock(code, `steps/${key}/${steps[0]?.action ?? ''}`)
  for (const { by, day, save, action, letter: asked, remark, remarks } of steps) {
    const actor = doer(country, agency, by)
    const on = earlier(after(begins, day), after(today, -1))
    if (save) await play.save(actor, clock.at(on), id, save)
    if (!action) continue
    const input = {
      ...(asked ? { letter: letter(code, on, random) } : {}),
      ...(remark ? { remark } : {}),
      ...(remarks ? { remarks } : {}),
    }
    await play.act(actor, clock.at(on), id, action, input)
  }
}

/** Begins an answer and goes its steps; gives its number. */
export async function walk(country: Country, story: Walk, steps: Step[]): Promise<string> {
  const { play } = country
  const { worksheet, agency, by, begins, data, period, parent, key } = story
  const code = agency?.code ?? play.catalogue.framework.organization.code
  const clock = country.clock(code, `begin/${key}`)
  const id = await play.begin(doer(country, agency, by), clock.at(begins), {
    worksheet,
    agency: code,
    data,
    ...(period ? { period } : {}),
    ...(parent ? { parent } : {}),
  })
  await goOn(country, id, story, steps)
  return id
}

/** The numbers of stored answers of a worksheet, in the order they were begun. */
export async function numbersOf(
  { store }: Country,
  worksheet: string,
  agency: string,
  states?: string[],
): Promise<string[]> {
  const found: string[] = []
  for await (const { id } of store.answers({ worksheet, agencies: [agency], ...(states ? { states } : {}) }))
    found.push(id)
  return found
}
