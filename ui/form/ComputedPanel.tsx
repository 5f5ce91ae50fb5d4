import { Icon } from '../parts/Icon.tsx'
import { useLocale } from '../text/locale.tsx'
import type { DrawnSection, DrawnWorksheet } from './drawnWorksheet.ts'
import { useAssessed, useFormulas } from './formContext.tsx'
import type { Formulas } from './rulesLoader.ts'
import { valueText } from './valueText.ts'

/** Computed values that are made of fields of this section, kept up to date while it is filled. */
export function ComputedPanel({ drawn, section }: { drawn: DrawnWorksheet; section: DrawnSection }) {
  const { computed } = useAssessed()
  const formulas = useFormulas()
  const locale = useLocale()
  if (!formulas) return null
  const own = drawn.computed.filter(({ name }) => belongsTo(drawn, section, name, formulas) && computed[name] !== null)
  const shown = own.filter(({ name }) => typeof computed[name] !== 'object')
  if (shown.length === 0) return null
  return (
    <section className="card computed-panel" aria-labelledby={`computed-${section.id}`}>
      <h2 id={`computed-${section.id}`}>
        <Icon name="lock" size={18} /> {locale.say('computedValues')}
      </h2>
      <dl>
        {shown.map(({ name, title, schema }) => (
          <div key={name}>
            <dt>{title}</dt>
            <dd className="number">{valueText(schema, undefined, computed[name], locale) || '–'}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** A value belongs to the section that has the first field its formula names, be it by way of other computed values. */
function belongsTo(drawn: DrawnWorksheet, section: DrawnSection, name: string, formulas: Formulas): boolean {
  const names = namesUnder(drawn, name, formulas)
  const home = drawn.sections.find((each) => each.fields.some((field) => names.includes(field)))
  return home === undefined ? drawn.sections[0] === section : home.id === section.id
}

/** What a computed value is made of; a worksheet whose values stand in a circle is not in service. */
function namesUnder(drawn: DrawnWorksheet, name: string, formulas: Formulas): string[] {
  const formula = drawn.version.rules.computed?.[name]?.formula
  if (formula === undefined) return [name]
  return formulas.namesOf(formula).flatMap((each) => (each === name ? [] : namesUnder(drawn, each, formulas)))
}
