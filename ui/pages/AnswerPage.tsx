import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { OpenAnswer } from '../../engine/http/api.generated.ts'
import { api } from '../api.ts'
import { Waiting } from '../parts/index.ts'
import { queries } from '../queries.ts'
import { answerRoute } from '../router.tsx'
import { AnswerView } from './AnswerView.tsx'
import { Trouble } from './Trouble.tsx'

/** Opens an answer and its worksheet's version; the view below is mounted anew for each answer. */
export function AnswerPage() {
  const { id } = answerRoute.useParams()
  return <Opened key={id} id={id} />
}

function Opened({ id }: { id: string }) {
  const [opened, setOpened] = useState<OpenAnswer>()
  const [failure, setFailure] = useState<unknown>()
  const load = () => void api.openAnswer(id).then(setOpened, setFailure)
  useEffect(load, [id])
  const answer = opened?.answer
  const version = useQuery({
    ...queries.version(answer?.worksheet ?? '', answer?.version ?? 0),
    enabled: answer !== undefined,
  })
  const error = failure ?? version.error
  if (error) {
    return (
      <Trouble
        error={error}
        reset={() => {
          setFailure(undefined)
          load()
          void version.refetch()
        }}
      />
    )
  }
  if (!opened || !version.data) return <Waiting />
  return <AnswerView opened={opened} version={version.data} />
}
