import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

export interface Import {
  from: string
  /** File in the project, or the name of a package. */
  to: string
  isPackage: boolean
  /** Nothing of it is there at run time. */
  isType: boolean
}

const unbuilt = (path: string) => !/(^|\/)(?:node_modules|dist)\//.test(path)

/** Files of the project by pattern, in order. */
export const filesOf = (...patterns: string[]): string[] =>
  globSync(patterns)
    .map((path) => path.replaceAll('\\', '/'))
    .filter(unbuilt)
    .toSorted()

export const textOf = (path: string): string => readFileSync(path, 'utf8')

const statement =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|new URL\(\s*['"](\.[^'"]+)['"]/g

/** Every import, re-export, dynamic import and worker file of a module. */
export function importsOf(path: string): Import[] {
  return [...textOf(path).matchAll(statement)].map(([whole, type, named, dynamic, url]) => {
    const target = named ?? dynamic ?? url ?? ''
    const isPackage = !target.startsWith('.')
    const to = isPackage ? target : normalize(join(dirname(path), target.replace(/\?.*$/, ''))).replaceAll('\\', '/')
    // `import('…').Type` inside a type is gone at run time as well.
    const isType = type !== undefined || (dynamic !== undefined && !whole.includes('await'))
    return { from: path, to, isPackage, isType }
  })
}

/** A row of the table in docs/architecture.md. */
export interface Room {
  roots: string[]
  mayImport: string[]
}

const quoted = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)

/** Rooms and directions of import as the architecture guide tells them. */
export function roomsOfGuide(): Room[] {
  const rows = textOf('docs/architecture.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
  const table = rows.filter((line) => line.split('|').length === 5 && !line.includes('ui:') && !line.includes('/api/'))
  return table.flatMap((line) => {
    const [, roots = '', , mayImport = ''] = line.split('|')
    const names = quoted(roots)
    return names.every((name) => /^(?:engine|ui|forms|reports)\b/.test(name))
      ? [{ roots: names, mayImport: quoted(mayImport) }]
      : []
  })
}

export const isFile = (path: string): boolean => existsSync(path)
