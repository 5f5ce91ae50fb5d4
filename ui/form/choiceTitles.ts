import { createContext, useContext } from 'react'
import { choiceKey, choiceSource, type ChoiceTitles } from '../../engine/core/choices.ts'

type Node = { [keyword: string]: unknown }

const TitlesContext = createContext<ChoiceTitles>({})

/** Gives what is below the titles of codes that options take from other data. */
export const ChoiceTitlesProvider = TitlesContext.Provider
export const useChoiceTitles = (): ChoiceTitles => useContext(TitlesContext)

/** A code with its title, as the form offers it; undefined where the field takes no code from data or the title is not known. */
export function choiceText(titles: ChoiceTitles, ui: Node | undefined, value: unknown): string | undefined {
  const source = choiceSource(ui)
  const title = source && titles[choiceKey(source)]?.[String(value)]
  return title === undefined ? undefined : `${String(value)} – ${title}`
}
