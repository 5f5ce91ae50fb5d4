import { accessCells, type Grant, grantsOf, groundOf } from './accessTable.ts'
import type { Catalogue, WorksheetVersion } from './model.ts'

const head = `Who may do what, derived from forms/ through can() (karbarg access). A line: deed, roles, then where and in which states.
Where: the seat of who acts, and whose the answer is as seen from there. main, affiliated, organization: the seat; own, ownUnit, otherUnit,
person, affiliated, main, sister, otherFamily, anyAgency, organization: the owner. * stands for every state in which there is such a deed.
What is not listed is refused.
`

function statesText({ workflow }: WorksheetVersion, deed: string, states: string[]): string {
  if (deed === 'create') return ''
  const all = workflow.transitions[deed]?.from ?? Object.keys(workflow.states)
  return ` (${states.length === all.length ? '*' : states.join(' ')})`
}

function line(version: WorksheetVersion, { deed, roles, where }: Grant): string {
  const places = where.map(
    ({ seat, places: list, states }) => `${seat}: ${list.join(' ')}${statesText(version, deed, states)}`,
  )
  return `  ${deed.padEnd(16)} ${roles.join(' ')}\n${places.map((each) => `    ${each}\n`).join('')}`
}

/** The whole access table as text that can be reviewed: a change of config shows as a change of its lines. */
export function accessText({ worksheets, framework }: Pick<Catalogue, 'worksheets' | 'framework'>): string {
  const ground = groundOf(framework)
  const parts = Object.values(worksheets)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((version) => {
      const grants = grantsOf(accessCells(ground, framework, version))
      return `${version.id}\n${grants.map((grant) => line(version, grant)).join('')}`
    })
  return `${head}\n${parts.join('\n')}`
}
