// Handlebars compares the context of a block loosely with that of the block around it. A text or number among rows would then ask an object
// without prototype for a primitive, which throws; NaN equals nothing. A template cannot name a symbol.
const nothing: object = Object.freeze(Object.create(null, { [Symbol.toPrimitive]: { value: () => Number.NaN } }))

/** Plain data that inherits nothing a template could name, so that it finds nothing but the data: no `constructor`, no `toString`. */
export function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare)
  if (typeof value !== 'object' || value === null) return value
  const copy = Object.create(nothing) as Record<string, unknown>
  for (const [name, member] of Object.entries(value)) copy[name] = bare(member)
  return copy
}
