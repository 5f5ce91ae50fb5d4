/**
 * `{name}` in a text replaced by the parameter of that name, as `show` writes it in the digits and lists of the reader; a name without a
 * parameter stays as it stands.
 */
export const fillWords = <Value>(text: string, params: Record<string, Value>, show: (value: Value) => string): string =>
  text.replace(/\{(\w+)\}/g, (slot, name: string) => (Object.hasOwn(params, name) ? show(params[name] as Value) : slot))
