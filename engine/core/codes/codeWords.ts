/** Words of a code; `mend` says to an editor of config how to mend it. */
export interface CodeWords {
  status: number
  fa: string
  en: string
  mend?: { fa: string; en: string }
}
