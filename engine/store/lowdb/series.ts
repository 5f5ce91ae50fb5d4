import type { Ledger } from './ledger.ts'
import { seriesFile } from './names.ts'

/** Running numbers. A number is on the disk before it is handed out, so that none is given twice, whatever happens to who asked. */
export class Series {
  readonly #ledger: Ledger
  readonly #last = new Map<string, Promise<{ number: number }>>()

  constructor(ledger: Ledger) {
    this.#ledger = ledger
  }

  async next(series: string): Promise<number> {
    const loading = this.#last.get(series) ?? this.#load(series)
    this.#last.set(series, loading)
    const last = await loading
    const number = ++last.number
    await this.#ledger.append([{ file: seriesFile(series), id: series, text: String(number) }])
    return number
  }

  async #load(series: string): Promise<{ number: number }> {
    try {
      return { number: Number((await this.#ledger.partitions.record(seriesFile(series), series)) ?? 0) }
    } catch (error) {
      this.#last.delete(series)
      throw error
    }
  }
}
