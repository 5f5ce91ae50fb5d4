import type { Answer, MigrationSteps } from './model.ts'

/** Carries an answer through the steps of each version after its own. Nothing is lost: archived values stay in `archived`. */
export function migrateAnswer(answer: Answer, chain: MigrationSteps[]): Answer {
  throw new Error(`in work ${answer.id} ${chain.length}`)
}
