import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Goal, goalsOf } from './goals.ts'
import type { PeerName } from './peers.ts'
import type { Session } from './goals.ts'

/**
 * Ours beside the built-in SQLite, session by session in turn: node bench/store/measure.ts [rounds] [answers …].
 * Folders are filled once and kept in bench/out. Prints medians and goals; ends with 1 when a goal is missed.
 */
const [rounds = '3', ...sizes] = process.argv.slice(2)
const counts = sizes.length > 0 ? sizes.map(Number) : [1000, 100_000, 500_000]
const out = fileURLToPath(new URL('../out/store', import.meta.url))
const names: PeerName[] = ['lowdb', 'sqlite']

const sessions: Session[] = []
mkdirSync(out, { recursive: true })
for (const count of counts) for (const name of names) fill(name, count)
for (let round = 1; round <= Number(rounds); round++) {
  for (const count of counts) {
    for (const name of names) {
      const folder = folderOf(name, count)
      warm(folder)
      const session = JSON.parse(node('session.ts', name, folder, String(count), '2')) as Session
      sessions.push({ ...session, round })
      console.error(JSON.stringify(sessions.at(-1)))
    }
  }
}
writeFileSync(join(out, 'sessions.json'), JSON.stringify(sessions, null, 1))
const goals = goalsOf(sessions)
for (const goal of goals) console.log(lineOf(goal))
process.exitCode = goals.every((goal) => goal.isMet) ? 0 : 1

function lineOf({ what, limit, measured, isMet }: Goal): string {
  return `| ${what} | ${limit} | ${measured.toPrecision(3)} | ${isMet ? 'met' : 'MISSED'} |`
}

function folderOf(name: PeerName, count: number): string {
  return join(out, `${name}-${count}`)
}

/** Filled under another name first: an interrupted fill is begun anew. */
function fill(name: PeerName, count: number): void {
  const folder = folderOf(name, count)
  if (existsSync(folder)) return
  execFileSync('rm', ['-rf', `${folder}.part`])
  node('fill.ts', name, `${folder}.part`, String(count))
  renameSync(`${folder}.part`, folder)
  execFileSync('sync')
}

/** The disk's own speed at reading cold files is not what is compared. */
function warm(folder: string): void {
  execFileSync('find', [folder, '-type', 'f', '-exec', 'cat', '{}', '+'], { stdio: ['ignore', 'ignore', 'inherit'] })
}

function node(script: string, ...parameters: string[]): string {
  const file = fileURLToPath(new URL(script, import.meta.url))
  return execFileSync(process.execPath, ['--expose-gc', file, ...parameters], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}
