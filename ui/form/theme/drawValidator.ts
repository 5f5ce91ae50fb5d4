import { Validator } from '@cfworker/json-schema'
import type { RJSFSchema, ValidatorType } from '@rjsf/utils'

/**
 * RJSF asks its validator only which branch of an `if` or `oneOf` to draw; whether data are right is for the engine's rules to say.
 * It interprets: compiled validators need `unsafe-eval`, and without it branches vanish silently.
 */
export const drawValidator: ValidatorType = {
  isValid: (schema: RJSFSchema, data: unknown, root: RJSFSchema) =>
    new Validator(
      { ...schema, $defs: root.$defs ?? {} } as ConstructorParameters<typeof Validator>[0],
      '2020-12',
    ).validate(data).valid,
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  rawValidation: () => ({ errors: [] }),
}
