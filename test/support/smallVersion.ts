import type { JsonSchema, RulesConfig, WorksheetVersion } from '../../engine/core/model.ts'

interface SmallSource {
  schema: JsonSchema
  ui?: JsonSchema
  rules?: Partial<RulesConfig>
  sections?: { id: string; title: string; fields: [string, ...string[]] }[]
  overlay?: WorksheetVersion['overlays']['en']
  translations?: WorksheetVersion['translations']['en']
  scores?: WorksheetVersion['worksheet']['scores']
  rubrics?: WorksheetVersion['rubrics']
}

/** A worksheet of its own for one test, with one section unless sections are given. */
export function smallVersion(source: SmallSource): WorksheetVersion {
  const { schema, ui = {}, rules = {}, overlay, translations, scores, rubrics = {} } = source
  const [first = 'none', ...others] = Object.keys(schema.properties ?? {})
  const [one = { id: 'all', title: 'همه', fields: [first, ...others] }, ...rest] = source.sections ?? []
  return {
    id: 'small',
    version: 1,
    sha256: '',
    worksheet: {
      $schema: '',
      id: 'small',
      prefix: 'SM',
      version: 1,
      title: 'کاربرگ کوچک',
      clauses: [],
      stage: 1,
      filledBy: ['filler'],
      keptPer: 'agency',
      period: null,
      workflow: 'small',
      sections: [one, ...rest],
      list: { columns: ['self.state'] },
      ...(scores && { scores }),
    },
    schema: { type: 'object', additionalProperties: false, ...schema },
    ui,
    rules: { $schema: '', ...rules },
    workflow: {
      $schema: '',
      id: 'small',
      title: 'گردش',
      initial: 'draft',
      states: { draft: { title: 'پیش‌نویس', editable: true }, sent: { title: 'ارسال‌شده' } },
      transitions: { send: { title: 'ارسال', from: ['draft'], to: 'sent', by: ['filler'], needs: ['valid'] } },
    },
    rubrics,
    vocabularies: {},
    overlays: overlay ? { en: overlay } : {},
    translations: translations ? { en: translations } : {},
  }
}
