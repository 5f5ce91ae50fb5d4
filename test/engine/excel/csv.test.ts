import { expect, test } from 'vitest'
import { csvField } from '../../../engine/excel/csv.ts'

test.each<[string | number | null, string]>([
  ['متن ساده', 'متن ساده'],
  ['الف,ب', '"الف,ب"'],
  ['او گفت "نه"', '"او گفت ""نه"""'],
  ['خط یک\nخط دو', '"خط یک\nخط دو"'],
  ['=1+1', "'=1+1"],
  ['+98', "'+98"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['=cmd|"/C calc",a', '"\'=cmd|""/C calc"",a"'],
  [-5, '-5'],
  [null, ''],
])('%j becomes %s', (cell, field) => {
  expect(csvField(cell)).toBe(field)
})
