import { writeSync } from 'node:fs'
import { isWhole, sampleOf, type SubjectName, subjects } from './subject.ts'

/**
 * The process that is killed: opens the folder, says what it found, then writes until the end comes and says each write before and after.
 * node writer.ts <folder> <subject> <write|verify>
 */
const [folder = '', subjectName = '', mode] = process.argv.slice(2)
const clients = 8
const recordsPerClient = 6

/** Straight to the pipe: what was said has left the process, whatever happens next. */
function say(...words: (string | number)[]): void {
  writeSync(1, `${words.join(' ')}\n`)
}

async function main(): Promise<void> {
  const subject = await subjects[subjectName as SubjectName](folder)
  const found = await subject.all()
  const state = {
    edits: found.map(({ id, edit }) => [id, edit]),
    damaged: found.filter((sample) => !isWhole(sample)).length,
    contradictions: await subject.contradictions(found),
  }
  say('STATE', JSON.stringify(state))
  if (mode === 'verify') process.exit(0)
  const edits = new Map(found.map(({ id, edit }) => [id, edit]))
  const client = async (number: number) => {
    for (let round = 0; ; round++) {
      const id = `r${number + clients * (round % recordsPerClient)}`
      const edit = (edits.get(id) ?? 0) + 1
      const text = `${'داده '.repeat(50 + Math.floor(Math.random() * 550))}${edit}`
      say('TRY', id, edit)
      await subject.write(sampleOf(id, edit, text))
      say('DONE', id, edit)
      edits.set(id, edit)
      if (subject.next && round % 4 === 0) say('NUMBER', await subject.next())
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)))
}

main().catch((error: unknown) => {
  say('FAILED', String(error).replaceAll('\n', ' '))
  process.exit(3)
})
