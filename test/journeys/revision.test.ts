import { afterAll, beforeAll, expect, test } from 'vitest'
import { openJourney, type Journey } from './support/openJourney.ts'
import { create, saveFields } from './support/examples.ts'

// The yearly revision begins with the plan before; filler and Organization see what became of it.
let journey: Journey
let plan = ''

beforeAll(async () => {
  journey = await openJourney('2026-10-20T08:00:00.000Z')
  const expert = await journey.product.signIn('unitExpert.00101')
  plan = await create(expert, { worksheet: 'operational-plan', period: '1405' })
})
afterAll(() => journey?.close())

test('what is carried bears its mark, and the last value stands beside what is not', async () => {
  const reader = await journey.seat('unitExpert.00101')
  await reader.goTo(`/answers/${plan}`)
  await reader.see('برنامه پیشین')
  await reader.page.waitForFunction(() => document.body.textContent.includes('از دوره پیش'))
  await reader.inspect('revision-01-carried')
  await reader.close()
})

test('the differences stand row by row on a tab of the answer', async () => {
  const expert = await journey.product.signIn('unitExpert.00101')
  const { data } = await journey.product.stored(plan)
  const [first, ...others] = data['activities'] as { code: string; titleFa: string }[]
  await saveFields(journey.product, expert, plan, {
    activities: [...others.slice(1), { ...first, titleFa: 'عنوان بازنگری‌شده فعالیت' }] as never,
  })
  const reader = await journey.seat('orgAssessor.00000')
  await reader.goTo(`/answers/${plan}`)
  await reader.click('tab', 'تفاوت با پیشین')
  await reader.see('عنوان بازنگری‌شده فعالیت')
  await reader.see('حذف‌شده')
  await reader.inspect('revision-02-differences')
  await reader.close()
})

test('the same in English, on a phone and in the dark', async () => {
  const reader = await journey.seat('councilSecretary.00101', {
    language: 'en',
    theme: 'dark',
    width: 390,
    height: 844,
  })
  await reader.goTo(`/answers/${plan}`)
  await reader.click('tab', 'Differences')
  await reader.see('Removed')
  await reader.inspect('revision-03-phone')
  expect(await reader.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await reader.close()
})
