import { fileName, shardOf } from './fileName.ts'

/** Where things live, relative to the data folder and without extension. */
export const answersFile = (agency: string, worksheet: string) => `answers/${fileName(agency)}/${fileName(worksheet)}`
export const keptFile = (agency: string, worksheet: string) => `kept/${fileName(agency)}/${fileName(worksheet)}`
export const eventsFile = (subject: string) => `events/${shardOf(subject)}`
export const documentsFolder = (kind: string) => `documents/${fileName(kind)}/`
export const documentFile = (kind: string, id: string) => `${documentsFolder(kind)}${shardOf(id)}`
export const seriesFile = (series: string) => `series/${shardOf(series)}`
export const journalFolder = 'journal'
