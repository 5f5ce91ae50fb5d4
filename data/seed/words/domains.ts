import { coordination } from './coordination.ts'
import type { Domain } from './domain.ts'
import { education } from './education.ts'
import { health } from './health.ts'
import { licences } from './licences.ts'
import { transport } from './transport.ts'
import { water } from './water.ts'

/** The fields of public work in the demo. */
export const domains = { licences, health, water, education, transport, coordination } satisfies Record<string, Domain>
export type DomainName = keyof typeof domains
