/** Plain data without prototypes, so that a template finds nothing but the data: no `constructor`, no `toString`. */
export function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare)
  if (typeof value !== 'object' || value === null) return value
  const copy: Record<string, unknown> = Object.create(null)
  for (const [name, member] of Object.entries(value)) copy[name] = bare(member)
  return copy
}
