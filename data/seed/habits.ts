import type { SeedAgency } from './country.ts'

/** How an agency goes about its duties: all at once and in time, mostly, late, or not begun beyond its profile. */
export type Habit = 'exemplary' | 'ordinary' | 'late' | 'empty'

const habits: Record<string, Habit> = {
  '00101': 'exemplary',
  '00102': 'ordinary',
  '00201': 'exemplary',
  '00202': 'exemplary',
  '00203': 'late',
  '00301': 'exemplary',
  '00305': 'empty',
  '00402': 'exemplary',
  '00404': 'late',
  '00502': 'exemplary',
  '00503': 'late',
  '00603': 'late',
}

/** The habit of an agency. */
export const habitOf = ({ code }: Pick<SeedAgency, 'code'>): Habit => habits[code] ?? 'ordinary'
