import type { BookToWrite } from './book.ts'
import type { ReadFile } from './excelTask.ts'
import type { Plan } from './plan.ts'

/** Writes and reads workbooks off the thread that answers requests, under limits of time, heap and unpacked size. */
export interface Excel {
  write(book: BookToWrite): Promise<Uint8Array>
  /** By the plan of the version in the file's stamp, else by the first. */
  read(bytes: Uint8Array, plans: Plan[]): Promise<ReadFile>
  close(): Promise<void>
}
