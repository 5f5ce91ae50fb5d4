import type { AnswerData, JsonObject } from '../../engine/core/model.ts'
import { dayInTehran } from '../../engine/core/calendar.ts'
import { periodEnd } from '../../engine/core/period.ts'
import type { Country, SeedAgency } from './country.ts'
import { after } from './days.ts'
import { habitOf } from './habits.ts'
import { halfBefore, latestHalf } from './halfYear.ts'
import { passed } from './progress.ts'
import type { Random } from './random.ts'
import { numbersOf, walk, type Step } from './walk.ts'
import * as words from './words/unitReports.ts'

const worksheet = 'unit-halfyear-report'

/** How far the report of a unit has come; `late` was submitted after its day. */
type ReportStage = 'draft' | 'signed' | 'submitted' | 'late' | 'returned' | 'discussed'

/** The latest record of progress of each activity up to a day. */
async function recorded({ store }: Country, plan: string, day: string): Promise<Map<string, AnswerData>> {
  const found = new Map<string, AnswerData>()
  for await (const { data } of store.answers({
    worksheet: 'activity-progress',
    parent: plan,
    states: ['recorded', 'verified'],
  })) {
    const subject = String(data['activityCode'] ?? data['projectRef'])
    const known = found.get(subject)
    if (String(data['entryDate']) <= day && String(known?.['entryDate'] ?? '') <= String(data['entryDate']))
      found.set(subject, data)
  }
  return found
}

function activityRows(activities: JsonObject[], records: Map<string, AnswerData>, day: string, random: Random) {
  return activities.map((activity): JsonObject => {
    const code = String(activity['code'])
    const planned = Math.round(passed(String(activity['startDate']), String(activity['endDate']), day) * 10) / 10
    const entry = records.get(code)
    const actual = entry ? Number(entry['progress']) : Math.max(0, Math.round(planned) - random.between(0, 12))
    const isBehind = planned - actual > 15
    const status =
      planned === 0 && actual === 0 ? 'notStarted' : actual === 100 ? 'completed' : isBehind ? 'delayed' : 'onTrack'
    return { code, planned, actual, status: String(entry?.['status'] ?? status) }
  })
}

/** What the agency has in its registers, counted as its unit would. */
async function figures({ store }: Country, agency: string): Promise<AnswerData> {
  const count = (id: string, ...states: string[]) => store.count({ worksheet: id, agencies: [agency], states })
  return {
    dataAssets: {
      datasets: await count('dataset-card', 'registered'),
      systems: await count('system-card', 'registered'),
      needs: await count('data-need', 'submitted', 'prioritised', 'inProgress', 'fulfilled'),
      terms: await count('glossary-term', 'standard', 'preferred'),
      openDatasets: await count('open-data-entry', 'published'),
      processes: await count('data-process', 'inOperation', 'underImprovement'),
    },
    stewards: await count('data-steward-nomination', 'confirmed'),
    training: {
      events: await count('training-event', 'held', 'evaluated', 'confirmed'),
      participants: 20 * (await count('training-event', 'held', 'evaluated', 'confirmed')),
      unitMembersCertified: Math.min(2, await count('training-certificate', 'confirmed')),
      unitMembers: 3,
    },
  }
}

interface Report {
  agency: SeedAgency
  plan: string
  half: string
  until: ReportStage
}

async function reportData(country: Country, { agency, plan, half, until }: Report, preparedOn: string) {
  const random = country.random(`unit report/${agency.code}/${half}`)
  const end = periodEnd(half) ?? country.today
  const { data: about } = await country.play.answer(plan)
  const activities = activityRows(about['activities'] as JsonObject[], await recorded(country, plan, end), end, random)
  const budget = (about['activities'] as JsonObject[]).reduce((sum, { budgetIRR }) => sum + Number(budgetIRR ?? 0), 0)
  const level = Number(about['currentLevel'])
  const mean = Math.round(activities.reduce((sum, { actual }) => sum + Number(actual), 0) / activities.length)
  const [unitRef] = await numbersOf(country, 'data-governance-unit', agency.code, ['acknowledged', 'replaced'])
  const [formatNoticeRef] = (await numbersOf(country, 'organization-notice', '00000', ['superseded', 'issued'])) ?? []
  const progress = [100, 100, mean + 20, mean + 5, mean - 10, mean].map((value) => Math.min(100, Math.max(0, value)))
  const realised = (i: number) => (mean > 60 && i === 1 ? 'most' : mean > 10 ? 'part' : 'none')
  const data: AnswerData = {
    period: half,
    planRef: plan,
    unitRef: unitRef ?? '',
    ...(formatNoticeRef ? { formatNoticeRef } : {}),
    preparedOn,
    executiveSummary: words.summary(mean),
    levelAtStart: level,
    levelNow: level,
    levelTarget: Math.min(5, level + 1),
    stages: progress.map((value, i) => ({ stage: i + 1, progress: value, done: words.done[i + 1] ?? '' })),
    objectives: Object.entries(words.objectives).map(([objective, explanation], i) => ({
      objective,
      realisation: realised(i),
      explanation,
    })),
    activities: until === 'draft' ? activities.slice(0, 5) : activities,
    budgetApprovedIRR: Math.round(budget / 2),
    budgetSpentIRR: Math.round((budget * mean) / 220),
    ...(await figures(country, agency.code)),
    obstacles: [{ ...words.obstacle, kind: 'exchangePartner', escalation: 'council' }],
    proposals: random.sample(words.proposals, 1),
    nextPlan: words.next,
  }
  return { data, isPossible: unitRef !== undefined }
}

/** The unit's comprehensive report on a half-year, to a stage: note of article 5. */
async function writeReport(country: Country, report: Report): Promise<void> {
  const { agency, half, until } = report
  const ended = periodEnd(half) ?? country.today
  const start = until === 'late' ? 38 : 9
  const begins = after(ended, start)
  const { data, isPossible } = await reportData(country, report, after(begins, 3))
  if (!isPossible) return
  const sign: Step = { by: 'unitHead', day: 4, action: 'sign' }
  const submit: Step = { by: 'unitHead', day: 5, action: 'submit', letter: true }
  const discuss: Step = { by: 'councilSecretary@main', day: 21, action: 'discuss' }
  const remarks = [{ path: '/activities', text: 'مستند پایان فعالیت پیوست شود.' }]
  const path: Record<ReportStage, Step[]> = {
    draft: [],
    signed: [sign],
    submitted: [sign, submit],
    late: [sign, submit],
    discussed: [sign, submit, discuss],
    returned: [
      sign,
      submit,
      { by: 'councilSecretary@main', day: 10, action: 'sendBack', remark: words.sendBack, remarks },
    ],
  }
  const story = { worksheet, agency, by: 'unitExpert', begins, data, period: half }
  await walk(country, { ...story, key: `unit report/${agency.code}/${half}` }, path[until])
}

const lastStages: Record<string, ReportStage> = {
  '00204': 'returned',
  '00303': 'signed',
  '00403': 'draft',
  '00504': 'submitted',
}

/** The plan that ran in a half-year: the latest that was approved by its end. */
async function planOf({ store }: Country, agency: string, half: string): Promise<string | undefined> {
  const end = periodEnd(half) ?? ''
  let found: string | undefined
  for await (const { id, history } of store.answers({
    worksheet: 'operational-plan',
    agencies: [agency],
    states: ['approved', 'superseded'],
  })) {
    const approval = history.find(({ action }) => action === 'approve')
    if (approval && dayInTehran(new Date(approval.at)) <= end) found = id
  }
  return found
}

/** The reports of an agency's unit on the last two half-years. */
export async function reportUnit(country: Country, agency: SeedAgency): Promise<void> {
  const habit = habitOf(agency)
  const last = latestHalf(country.today)
  for (const half of [halfBefore(last), last]) {
    const plan = await planOf(country, agency.code, half)
    const filter = { worksheet, agencies: [agency.code], period: half }
    if (!plan || (await country.store.count(filter)) > 0) continue
    const until = half === last ? (lastStages[agency.code] ?? (habit === 'late' ? 'late' : 'discussed')) : 'discussed'
    await writeReport(country, { agency, plan, half, until })
  }
}
