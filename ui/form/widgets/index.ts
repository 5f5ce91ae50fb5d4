import type { Widget } from '@rjsf/utils'
import type { WidgetName } from '../../../engine/core/widgetNames.ts'
import { ChoicesWidget, ChoiceWidget } from './choices.tsx'
import { DateWidget } from './DateWidget.tsx'
import { CodeWidget, EmailWidget, NumberWidget, TelWidget, TextAreaWidget, TextWidget, UrlWidget } from './inputs.tsx'
import { CheckboxesWidget, ConfirmWidget, RadioWidget, SelectWidget, YesNoWidget } from './options.tsx'
import { PeriodWidget } from './PeriodWidget.tsx'
import { AgenciesWidget, AgencyWidget, RecordsWidget, RecordWidget, WorksheetsWidget } from './pickers.tsx'
import { ReadonlyWidget } from './ReadonlyWidget.tsx'
import { TagsWidget } from './TagsWidget.tsx'

/** One component for each name a `ui.json` may use. */
export const widgets = {
  agencies: AgenciesWidget,
  agency: AgencyWidget,
  checkboxes: CheckboxesWidget,
  choice: ChoiceWidget,
  choices: ChoicesWidget,
  code: CodeWidget,
  confirm: ConfirmWidget,
  date: DateWidget,
  email: EmailWidget,
  money: NumberWidget,
  number: NumberWidget,
  percent: NumberWidget,
  period: PeriodWidget,
  radio: RadioWidget,
  readonly: ReadonlyWidget,
  record: RecordWidget,
  records: RecordsWidget,
  select: SelectWidget,
  tags: TagsWidget,
  tel: TelWidget,
  text: TextWidget,
  textarea: TextAreaWidget,
  url: UrlWidget,
  worksheets: WorksheetsWidget,
  yesNo: YesNoWidget,
} satisfies Record<WidgetName, Widget>

/** What RJSF asks for by itself where a `ui.json` names nothing. */
export const defaultWidgets = {
  TextWidget,
  SelectWidget,
  CheckboxWidget: ConfirmWidget,
  CheckboxesWidget,
  checkbox: ConfirmWidget,
  DateWidget,
  EmailWidget,
  URLWidget: UrlWidget,
} satisfies Record<string, Widget>
