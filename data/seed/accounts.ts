import { accountKind } from '../../engine/actions/accounts.ts'
import type { Actor } from '../../engine/core/model.ts'
import type { Country } from './country.ts'

/** Roles of an agency in the order of the sign-in page. */
const order = [
  'liaison',
  'unitExpert',
  'unitHead',
  'dataSteward',
  'dataSteward2',
  'dataSteward3',
  'dataSteward4',
  'trainingOfficer',
  'hrOfficer',
  'councilSecretary',
  'councilChair',
  'highestOfficial',
]

/** Agencies whose people are ready to sign in: those of the examples and a second family, so that separation can be seen. */
const readyAgencies = ['00101', '00102', '00201', '00202']

/** The ready accounts of the demo. */
export async function openAccounts({ store, agencies, organization }: Country): Promise<void> {
  const ofAgencies = agencies
    .filter(({ code }) => readyAgencies.includes(code))
    .flatMap(({ people }) => order.flatMap((role) => people[role] ?? []))
  await store.transaction(async (tx) => {
    for (const [i, actor] of [...Object.values(organization), ...ofAgencies].entries())
      tx.putDocument({ kind: accountKind, id: actor.account, content: contentOf(actor, i + 1) })
  })
}

const contentOf = ({ fullName, positionTitle, agency, roles, personnelNo, units }: Actor, place: number) => ({
  fullName,
  positionTitle,
  agency,
  roles,
  ...(personnelNo ? { personnelNo } : {}),
  ...(units ? { units } : {}),
  order: place,
})
