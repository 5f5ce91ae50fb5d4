/** A dataset an agency of this field may keep. `fields`: technical name, title and data type, a `+` before what is personal; the first is the key. */
export interface DatasetWords {
  title: string
  titleEn: string
  about: string
  keywords: string[]
  theme: string
  kind: string
  fields: string[]
  /** May be published. */
  isOpen?: boolean
}

/** A driver project that fits the field. */
export interface ProjectWords {
  title: string
  problem: string
  value: string
  decision: string
  scope: string
  outside: string
  group: string
  service: string
  indicator: string
}

/** The language of one field of public work. */
export interface Domain {
  mission: string
  missions: string[]
  /** The operating deputy and what stands below it. */
  units: string[]
  datasets: DatasetWords[]
  projects: ProjectWords[]
}
