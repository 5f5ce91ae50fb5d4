import { address, api } from '../api.ts'
import { Button, Notice } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'
import { failureText } from './failureText.ts'
import { PrintState } from './PrintState.tsx'
import { isUnderWay, usePrint } from './usePrint.ts'

interface AnswerPrintProps {
  id: string
  /** What is unsaved would be missing from the print. */
  settle: () => Promise<boolean>
}

/** The print of a record: as it will look, and the PDF when it is asked for. */
export function AnswerPrint({ id, settle }: AnswerPrintProps) {
  const { say, language } = useLocale()
  const { print, failure, start } = usePrint(async () => {
    await settle()
    return api.printAnswer(id, language)
  })
  return (
    <div className="stack">
      <div className="row">
        <Button tone="primary" icon="print" busy={isUnderWay(print)} onClick={start}>
          {say('makePdf')}
        </Button>
      </div>
      {failure !== undefined && <Notice tone="error">{failureText(failure, language)}</Notice>}
      {print && <PrintState print={print} />}
      <iframe className="preview" title={say('preview')} src={address.answerPreview(id, language)} sandbox="" />
    </div>
  )
}
