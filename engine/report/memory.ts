import { readdir, readFile } from 'node:fs/promises'

/** MiB held by a process group, shared pages counted by share; 0 where the kernel does not tell (no /proc). */
export async function groupMemory(group: number): Promise<number> {
  const names = await readdir('/proc').catch(() => [])
  const sizes = await Promise.all(names.filter((name) => /^\d+$/.test(name)).map((name) => memberMemory(name, group)))
  return sizes.reduce((sum, size) => sum + size, 0) / 1024
}

async function memberMemory(pid: string, group: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // pid (name) state parent group …; the name may hold spaces and brackets.
  if (Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]) !== group) return 0
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0)
}
