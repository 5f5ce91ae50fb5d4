/** Helpers a report template may call; the closed set of `engine/report/helpers`. Besides them: each, if, unless, with. */
export const helperNames = [
  'above',
  'agency',
  'all',
  'any',
  'below',
  'chart',
  'count',
  'date',
  'eachGroup',
  'eachSorted',
  'eachWhere',
  'equals',
  'field',
  'given',
  'heading',
  'ifEquals',
  'instant',
  'label',
  'money',
  'not',
  'number',
  'ordinal',
  'pageBreak',
  'percent',
  'period',
  'qr',
  'record',
  'subheading',
  'sum',
  'tableOfContents',
  'text',
  'translated',
  'words',
] as const

export type HelperName = (typeof helperNames)[number]

/** Helpers of Handlebars itself that stay; `lookup` and `log` do not. */
export const builtInHelpers = ['each', 'if', 'unless', 'with'] as const
