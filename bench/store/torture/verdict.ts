/** What torture found; all but the first two must be 0. */
export interface Verdict {
  rounds: number
  acknowledged: number
  /** Records whose acknowledged edit was gone, and rounds in which that happened. */
  lost: number
  roundsWithLoss: number
  notOpened: number
  damaged: number
  /** Edits nobody had asked for. */
  phantoms: number
  contradictions: number
  /** Numbers of the series that were given twice. */
  numbersTwice: number
  messages: string[]
}

interface State {
  edits: [string, number][]
  damaged: number
  contradictions: string[]
}

/** Compares what was acknowledged before a round's end with what the next process finds. */
export class Judge {
  readonly verdict: Verdict = {
    rounds: 0,
    acknowledged: 0,
    lost: 0,
    roundsWithLoss: 0,
    notOpened: 0,
    damaged: 0,
    phantoms: 0,
    contradictions: 0,
    numbersTwice: 0,
    messages: [],
  }
  /** While false, acknowledgements come too late to be counted: the picture of the disk has been taken. */
  isCounting = true
  readonly #acknowledged = new Map<string, number>()
  readonly #tried = new Map<string, number>()
  readonly #numbers = new Set<number>()

  /** One line of the writer; true when it is ready (or has failed). */
  hear(line: string): boolean {
    const space = line.indexOf(' ')
    const word = line.slice(0, space)
    const rest = line.slice(space + 1)
    const [id = '', edit = ''] = rest.split(' ')
    if (word === 'TRY') this.#tried.set(id, Number(edit))
    if (this.isCounting && word === 'DONE') {
      this.#acknowledged.set(id, Number(edit))
      this.verdict.acknowledged++
    }
    if (this.isCounting && word === 'NUMBER') {
      if (this.#numbers.has(Number(id))) this.verdict.numbersTwice++
      this.#numbers.add(Number(id))
    }
    if (word === 'STATE') this.#compare(JSON.parse(rest) as State)
    if (word === 'FAILED') this.#fail(rest)
    return word === 'STATE' || word === 'FAILED'
  }

  #compare({ edits, damaged, contradictions }: State): void {
    const found = new Map(edits)
    const lost = [...this.#acknowledged].filter(([id, edit]) => (found.get(id) ?? 0) < edit).length
    this.verdict.lost += lost
    if (lost > 0) this.verdict.roundsWithLoss++
    this.verdict.damaged += damaged
    this.verdict.phantoms += edits.filter(([id, edit]) => edit > (this.#tried.get(id) ?? 0)).length
    this.verdict.contradictions += contradictions.length
    this.#tell(contradictions)
    this.#acknowledged.clear()
    this.#tried.clear()
    for (const [id, edit] of edits) {
      this.#acknowledged.set(id, edit)
      this.#tried.set(id, edit)
    }
  }

  #fail(message: string): void {
    this.verdict.notOpened++
    this.#tell([message])
  }

  #tell(messages: string[]): void {
    this.verdict.messages.push(...messages.slice(0, Math.max(0, 10 - this.verdict.messages.length)))
  }
}

/** All is well: nothing lost, nothing damaged, nothing made up. */
export function isFlawless(verdict: Verdict): boolean {
  const { lost, notOpened, damaged, phantoms, contradictions, numbersTwice } = verdict
  return lost + notOpened + damaged + phantoms + contradictions + numbersTwice === 0
}
