import type { HelperName } from '../../core/helperNames.ts'
import { blockHelpers } from './blocks.ts'
import { comparisonHelpers } from './comparisons.ts'
import type { Helper } from './helper.ts'
import { pageHelpers } from './page.ts'
import { valueHelpers } from './values.ts'

/** The closed set: a template can call these and nothing else. The linter knows the same names. */
export const helpers = { ...valueHelpers, ...comparisonHelpers, ...blockHelpers, ...pageHelpers } satisfies Record<
  HelperName,
  Helper
>
