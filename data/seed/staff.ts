import { isNationalCode } from '../../engine/core/national.ts'
import { holder, unitsOf, type Country, type SeedAgency } from './country.ts'
import { personnelNo } from './people.ts'
import { familyNames, givenNames } from './words/names.ts'

/** Somebody who works in an agency, with or without an account. */
export interface Employee {
  fullName: string
  positionTitle: string
  personnelNo: string
  nationalCode: string
  unitCode: string
  unitTitle: string
  isManager: boolean
  educationLevel: string
  phone: string
  email: string
}

/** A national code with a right check digit that nobody bears: the examples' 999 begins it. */
export function nationalCode(agency: string, place: number): string {
  const body = `999${agency.slice(1)}${String(place).padStart(2, '0')}`
  const found = Array.from({ length: 10 }, (_, digit) => `${body}${digit}`).find(isNationalCode)
  if (!found) throw new RangeError(`No national code for ${agency}/${place}`)
  return found
}

/** Roles of those among the employees who have an account, by their place. */
const accountHolders = ['dataSteward', 'dataSteward2', 'unitHead', 'unitExpert', 'dataSteward3', 'dataSteward4']

/** Places of the employees who are stewards. */
export const stewardPlaces = [0, 1, 4, 5]

const posts = ['کارشناس مسئول', 'کارشناس', 'رئیس گروه', 'کارشناس ارشد']

/** Twenty-four employees of an agency, the same whenever asked; those with an account first. */
export async function staffOf(country: Country, agency: SeedAgency): Promise<Employee[]> {
  const random = country.random(`staff/${agency.code}`)
  const units = (await unitsOf(country, agency.code)).slice(1)
  const known = accountHolders.map((role) => agency.people[role])
  const phone = holder(agency, 'liaison').agency
  return Array.from({ length: 24 }, (_, i): Employee => {
    const unit = units[(i + 2) % units.length] ?? { code: 'U001', title: agency.title }
    const invented = `${random.pick(givenNames)} ${random.pick(familyNames)}`
    const post = random.pick(posts)
    const isManager = i === 2 || (i > 5 && random.isLucky(0.2))
    return {
      fullName: known[i]?.fullName ?? invented,
      positionTitle: isManager ? `مدیر ${unit.title}` : `${post} ${unit.title}`,
      personnelNo: known[i]?.personnelNo ?? personnelNo(agency.code, i + 10),
      nationalCode: nationalCode(agency.code, i),
      unitCode: unit.code,
      unitTitle: unit.title,
      isManager,
      educationLevel: random.pick(['bachelor', 'master', 'master', 'phd']),
      phone: `021000${phone}`,
      email: `staff${i + 1}@sample-${agency.code}.example`,
    }
  })
}
