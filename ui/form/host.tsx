import { createContext, useContext } from 'react'
import type { RowsOfFile } from '../../engine/http/api.generated.ts'
import type { AnswerData, Assessment, FileRef } from '../../engine/core/model.ts'

/** One line of a picker that searches on the server. */
export interface LookupChoice {
  /** What is stored. */
  value: string
  title: string
  /** A second line: state, agency. */
  note?: string
}

/** What the form needs of its surroundings; it knows no API. Searches are also called with a stored value, to show its title. */
export interface FormHost {
  /** `states` are those the field takes; without them answers that have ended are left out. */
  lookupAnswers: (worksheet: string, text: string, states?: readonly string[]) => Promise<readonly LookupChoice[]>
  /** Whether answers of the worksheet can be searched; else their numbers are written by hand. */
  hasAnswers: (worksheet: string) => boolean
  lookupAgencies: (text: string) => Promise<readonly LookupChoice[]>
  /** Worksheets of the framework, by title or id. */
  lookupWorksheets: (text: string) => Promise<readonly LookupChoice[]>
  upload: (file: File) => Promise<FileRef>
  fileUrl: (file: FileRef) => string
  /** Path of an answer's page, when there is one to link to. */
  answerUrl?: (id: string) => string
  /** Rows of a list as a workbook and back, where the answer is one of the server's. */
  rowsFile?: {
    url: (field: string) => string
    read: (field: string, file: File) => Promise<RowsOfFile>
  }
  /** Assessment by the server, asked when formulas want other answers than the surroundings hold. */
  assess?: (data: AnswerData) => Promise<Assessment>
}

const HostContext = createContext<FormHost | null>(null)
export const FormHostProvider = HostContext.Provider

/** The host of the form around this component. */
export function useFormHost(): FormHost {
  const host = useContext(HostContext)
  if (!host) throw new Error('A form field stands outside a FormHostProvider')
  return host
}
