import type { JsonObject } from './model.ts'

/** One agency of the register. */
export interface Agency {
  code: string
  title: string
  /** Name in the second language, where the register has one. */
  titleEn?: string
  /** Code of the main agency; absent for a main agency and for the Organization. */
  parent?: string
  kind?: string
  /** Data of the registered profile. */
  data: JsonObject
}

/** The tree of agencies, by code. */
export interface Directory {
  agencies: ReadonlyMap<string, Agency>
  /** Code of the body that runs the framework. */
  organization: string
}

/** The main agency an agency belongs to: its parent, or itself. */
export function mainAgencyOf(directory: Directory, code: string): string {
  return directory.agencies.get(code)?.parent ?? code
}

/** A main agency with its affiliated ones; for an affiliated agency only itself. In the order of the register. */
export function familyOf(directory: Directory, code: string): string[] {
  const affiliated = [...directory.agencies.values()].filter((agency) => agency.parent === code)
  return [code, ...affiliated.map((agency) => agency.code)]
}
