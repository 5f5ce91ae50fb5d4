import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { Json } from '../../engine/core/model.ts'
import { type Misfit, misfitOf } from '../../engine/core/setting.ts'
import { tellCode } from '../../engine/core/tellCode.ts'
import type { SettingRow } from '../../engine/http/api.generated.ts'
import { api } from '../api.ts'
import { Button, Dialog, Notice, TextArea, useToast } from '../parts/index.ts'
import { queries } from '../queries.ts'
import { type Locale, useLocale } from '../text/locale.tsx'
import { failureText } from './failureText.ts'
import { SettingInput } from './SettingInput.tsx'
import { settingText } from './settingText.ts'

const minReason = 20 // characters, as the server asks

/** Gives a setting another value, or its default again, with the reason. */
export function SettingDialog(props: { setting: SettingRow; isReset: boolean; onClose: () => void }) {
  const { setting, isReset, onClose } = props
  const locale = useLocale()
  const { say, words, language } = locale
  const client = useQueryClient()
  const toast = useToast()
  const id = useId()
  const [value, setValue] = useState<Json | undefined>(setting.value as Json)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const misfit = isReset || value === undefined ? undefined : misfitOf(setting.config, value)
  const isUnfinished = reason.trim().length < minReason || (!isReset && value === undefined)

  async function change() {
    setTried(true)
    if (isUnfinished || misfit) return
    setBusy(true)
    setFailure(undefined)
    try {
      const body = { reason: reason.trim(), seen: setting.changes.length }
      const page = await api.changeSetting(setting.id, isReset ? body : { ...body, value: value ?? null })
      client.setQueryData(queries.settings.queryKey, page)
      // Rules, duties and forms are other ones from now on.
      void client.invalidateQueries()
      toast({ tone: 'success', message: say('settingDone', { title: words(setting.title) }) })
      onClose()
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }

  const title = say(isReset ? 'settingResetTitle' : 'settingEdit', { title: words(setting.title) })
  return (
    <Dialog
      title={title}
      open
      onClose={onClose}
      footer={
        <>
          <Button tone="primary" busy={isBusy} onClick={() => void change()}>
            {say(isReset ? 'settingReset' : 'settingChange')}
          </Button>
          <Button onClick={onClose}>{say('cancel')}</Button>
        </>
      }
    >
      <div className="stack">
        {setting.description && <p>{words(setting.description)}</p>}
        {failure !== undefined && <Notice tone="error">{failureText(failure, language)}</Notice>}
        {isTried && isUnfinished && <Notice tone="error">{say('settingUnfinished')}</Notice>}
        {isTried && misfit && <Notice tone="error">{misfitText(misfit, locale)}</Notice>}
        {isReset ? (
          <p>{say('settingDefault', { value: settingText(setting.config.default as Json, setting, locale) })}</p>
        ) : (
          <div>
            <label className="field-label" id={`${id}-value-label`} htmlFor={`${id}-value`}>
              {say('settingNew')}
            </label>
            <SettingInput
              setting={setting}
              id={`${id}-value`}
              value={value}
              invalid={isTried && (misfit !== undefined || value === undefined)}
              onChange={setValue}
            />
            <p className="soft" id={`${id}-value-hint`}>
              <SettingHint setting={setting} />
            </p>
          </div>
        )}
        <div>
          <label className="field-label" htmlFor={`${id}-reason`}>
            {say('askRemark')}
          </label>
          <TextArea
            id={`${id}-reason`}
            value={reason}
            required
            aria-invalid={(isTried && reason.trim().length < minReason) || undefined}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      </div>
    </Dialog>
  )
}

function misfitText({ code, params }: Misfit, { language, plain }: Locale): string {
  const written = Object.entries(params).map(([name, each]) => [name, typeof each === 'number' ? plain(each) : each])
  return tellCode(code, Object.fromEntries(written) as Misfit['params'], language)
}

function SettingHint({ setting }: { setting: SettingRow }) {
  const { say, plain } = useLocale()
  const { type, minimum, maximum, total } = setting.config
  const limits = minimum !== undefined && maximum !== undefined
  const hints = [
    ...(type === 'array' ? [say('settingListHint')] : []),
    ...(limits ? [say('settingLimits', { minimum: plain(minimum), maximum: plain(maximum) })] : []),
    ...(total === undefined ? [] : [say('settingTotal', { total: plain(total) })]),
  ]
  return hints.join(' · ')
}
