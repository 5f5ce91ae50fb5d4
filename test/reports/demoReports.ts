import { loadDirectory } from '../../engine/actions/directory.ts'
import { defaultSettings } from '../../engine/catalogue/examples/exampleStore.ts'
import type { ReportSource } from '../../engine/report/reportSource.ts'
import { type Demo, makeDemo, today } from '../data/seed/demo.ts'

/** The demo country as reports read it, and how often its store was read. */
export interface DemoReports extends Demo {
  source: ReportSource
  reads: { worksheet: string; agencies: number }[]
}

export async function demoReports(): Promise<DemoReports> {
  const demo = await makeDemo({ isSmall: false })
  const reads: DemoReports['reads'] = []
  const source: ReportSource = {
    store: {
      answers(filter) {
        reads.push({ worksheet: String(filter.worksheet), agencies: filter.agencies?.length ?? Infinity })
        return demo.store.answers(filter)
      },
    },
    catalogue: demo.catalogue,
    directory: await loadDirectory(demo.store, demo.catalogue),
    reach: 'all',
    settings: defaultSettings(demo.catalogue),
    currentDay: today,
  }
  return { ...demo, source, reads }
}
