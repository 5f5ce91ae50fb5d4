import { accountKind } from '../../../engine/actions/accounts.ts'
import type { CountryJourney } from './openCountry.ts'

/** Gives roles of an agency that has no ready accounts to persons of the demo, `role-agency`. */
export async function appoint({ product }: CountryJourney, agency: string, roles: readonly string[]): Promise<void> {
  await product.store.transaction(async (tx) => {
    for (const [place, role] of roles.entries())
      tx.putDocument({
        kind: accountKind,
        id: `${role}-${agency}`,
        content: {
          fullName: `${role} نمونه ${agency}`,
          positionTitle: 'سمت نمونه',
          agency,
          roles: [role],
          order: 900 + place,
        },
      })
  })
}
