import { parentPort, workerData } from 'node:worker_threads'
import { checkSources } from './loadCatalogue.ts'
import { readSources, type CatalogueFolders } from './readSources.ts'

const sources = await readSources(workerData as CatalogueFolders)
parentPort?.postMessage({ fingerprint: sources.fingerprint, problems: checkSources(sources) }, [])
