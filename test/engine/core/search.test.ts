import { expect, test } from 'vitest'
import { hasWords, searchText, searchWords } from '../../../engine/core/search.ts'

const finds = (query: string, ...values: string[]) => hasWords(searchText(values), searchWords(query))

test('a half-space typed, left out or typed as a space finds the same', () => {
  for (const stored of ['کتاب‌های کهن', 'کتابهای کهن', 'کتاب های کهن'])
    for (const query of ['کتاب‌های', 'کتابهای', 'کتاب های'])
      expect(finds(query, stored), `${query} in ${stored}`).toBe(true)
  expect(finds('کتابخانه', 'کتاب‌های کهن')).toBe(false)
})

test('letters, digits, marks and elongation of any keyboard are the same', () => {
  expect(finds('كيفيت', 'کیفیت')).toBe(true)
  expect(finds('خانه مرکزی', 'خانۀ مرکزی')).toBe(true)
  expect(finds('خانهٔ مرکزی', 'خانه مرکزی')).toBe(true)
  expect(finds('آمار', 'امار')).toBe(true)
  expect(finds('امار', 'آمار')).toBe(true)
  expect(finds('مسئول', 'مسوول'.replace('وو', 'ئو'))).toBe(true)
  expect(finds('مُحَمَّد', 'محمد')).toBe(true)
  expect(finds('محمد', 'محـــمد')).toBe(true)
  expect(finds('۱۴۰۴', 'سال 1404')).toBe(true)
  expect(finds('١٤٠٤', 'سال ۱۴۰۴')).toBe(true)
  expect(finds('gis', 'سامانهٔ GIS')).toBe(true)
})

test('numbers and identifiers are found as they stand, whichever hyphen and digits are typed', () => {
  const number = 'DA-00201-1404-0003'
  for (const query of [number, 'DA-۰۰۲۰۱-۱۴۰۴-۰۰۰۳', 'da‑00201‑1404‑0003', '00201-1404'])
    expect(finds(query, number, 'داده'), query).toBe(true)
  expect(finds('DA-00201-1404-0004', number)).toBe(false)
})

test('every word must be there, in any order, and no word is found across two values', () => {
  expect(finds('مرکزی داده', 'داده‌های مرکزی')).toBe(true)
  expect(finds('داده نقشه', 'داده‌های مرکزی')).toBe(false)
  expect(finds('آبهوا', 'آب', 'هوا')).toBe(false)
  expect(finds('', 'داده')).toBe(true)
})

test('words of Latin letters and numbers are not joined', () => {
  expect(finds('12', '1 2')).toBe(false)
  expect(finds('datamap', 'data map')).toBe(false)
})
