import type { WidgetProps } from '@rjsf/utils'

/** The example shown in an empty box, in the language of the reader where the overlay has it. */
export function placeholderOf({ placeholder, options, schema }: WidgetProps): string | undefined {
  const translated: unknown = schema['x-placeholder']
  if (typeof translated === 'string') return translated
  // RJSF gives that of a list among the options.
  const own: unknown = placeholder || options['placeholder']
  return typeof own === 'string' && own !== '' ? own : undefined
}
