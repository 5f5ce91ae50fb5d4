import type { Experimental_DefaultFormStateBehavior } from '@rjsf/utils'

/**
 * By default RJSF answers questions by itself: it takes the first option of every list, and “no” for a required boolean. An unanswered
 * question stays unanswered.
 */
export const defaultFormState: Experimental_DefaultFormStateBehavior = {
  constAsDefaults: 'never',
  emptyObjectFields: 'skipEmptyDefaults',
  arrayMinItems: { populate: 'never' },
  requiredBooleanDefault: 'skip',
}
