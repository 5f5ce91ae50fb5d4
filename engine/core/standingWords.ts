import type { ProcessCase, Words } from './model.ts'
import type { ServingKind } from './serving.ts'

/** Where an agency stands in a stage or with an obligation. */
export type Standing = ProcessCase['is']

/** Every standing, in the order in which things usually go. */
export const standings = ['notBegun', 'underWay', 'waiting', 'done', 'late'] as const satisfies readonly Standing[]

/** Words of where an agency stands in a stage. */
export const standingWords: Record<Standing, Words> = {
  notBegun: { fa: 'آغاز نشده', en: 'Not begun' },
  underWay: { fa: 'در جریان', en: 'Under way' },
  waiting: { fa: 'در انتظار', en: 'Waiting' },
  done: { fa: 'انجام‌شده', en: 'Done' },
  late: { fa: 'با تأخیر', en: 'Late' },
}

/** Words of where an agency stands with an obligation; what waits for somebody is in progress too. */
export const complianceWords: Record<Standing, Words> = {
  notBegun: { fa: 'سررسید نشده', en: 'Not due' },
  underWay: { fa: 'در دست انجام', en: 'In progress' },
  waiting: { fa: 'در دست انجام', en: 'In progress' },
  done: { fa: 'انجام‌شده', en: 'Done' },
  late: { fa: 'معوق', en: 'Overdue' },
}

/** Words of the kinds of things that serve a clause. */
export const servingWords: Record<ServingKind, Words> = {
  worksheet: { fa: 'کاربرگ‌ها', en: 'Worksheets' },
  field: { fa: 'فیلدها', en: 'Fields' },
  computed: { fa: 'مقدارهای محاسبه‌شده', en: 'Computed values' },
  rule: { fa: 'قاعده‌ها', en: 'Rules' },
  action: { fa: 'اقدام‌های گردش‌کار', en: 'Workflow actions' },
  deadline: { fa: 'مهلت‌ها', en: 'Deadlines' },
  setting: { fa: 'تنظیم‌ها', en: 'Settings' },
  report: { fa: 'گزارش‌ها', en: 'Reports' },
  scorecard: { fa: 'کارنامه', en: 'Scorecard' },
  indicator: { fa: 'شاخص‌های کارنامه', en: 'Indicators' },
  vocabulary: { fa: 'فهرست‌ها', en: 'Code lists' },
  rubric: { fa: 'سنجه‌نامه', en: 'Rubric' },
  identifier: { fa: 'شناسه‌های یکتا', en: 'Identifiers' },
  role: { fa: 'نقش‌ها', en: 'Roles' },
}
