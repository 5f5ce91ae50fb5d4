import { setTimeout as wait } from 'node:timers/promises'
import type { Print } from '../../engine/http/api.generated.ts'
import type { Person } from './product.ts'

/** Waits, as a browser does, until a print is ready or has failed. */
export async function printed(person: Person, { id }: Print): Promise<Print> {
  for (;;) {
    const print = (await person.get(`/prints/${id}`)).json() as Print
    if (print.status === 'ready' || print.status === 'failed') return print
    await wait(100)
  }
}
