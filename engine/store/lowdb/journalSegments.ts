import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** The file of a segment: ten digits, so that names sort as numbers do. */
export function segmentFile(folder: string, number: number): string {
  return join(folder, `${String(number).padStart(10, '0')}.journal`)
}

/** Numbers of the segments in a folder, oldest first. */
export async function segmentNumbers(folder: string): Promise<number[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{10}\.journal$/.test(name))
  return names.map((name) => Number(name.slice(0, 10))).toSorted((a, b) => a - b)
}

/** A segment no longer needed, to be written over: the file system then has nothing to note while acts are appended. */
export function spareFile(folder: string): string {
  return join(folder, 'spare')
}
