import { Failure } from '../core/failure.ts'
import type { Json } from '../core/model.ts'
import type { OpenAnswer } from '../http/api.generated.ts'
import type { Context } from './context.ts'
import { moveUp } from './moveUp.ts'
import { presentAnswer } from './presentAnswer.ts'
import { findAnswer } from './subject.ts'

/** An answer with all its reader needs. A draft is shown on the version in service; it is stored so when it is next saved. */
export async function openAnswer(context: Context, { id }: { id: string }): Promise<OpenAnswer> {
  const { answer, version } = await findAnswer(context, id)
  const moved = moveUp(context, version, answer)
  return presentAnswer(context, moved.version, moved.answer)
}

/** ANSWER_CHANGED with the stored answer as its reader sees it; `kept` is the id under which a refused draft was kept. */
export async function changedMeanwhile(context: Context, id: string, kept?: string): Promise<Failure> {
  const stored = (await openAnswer(context, { id })) as unknown as Json
  return new Failure('ANSWER_CHANGED', { id, stored, ...(kept ? { kept } : {}) })
}

/** Runs a write that may lose a race; who loses it is shown what is stored now. */
export async function withoutRace<T>(context: Context, id: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    const isLost =
      error instanceof Failure && error.code === 'ANSWER_CHANGED' && typeof error.params['stored'] === 'number'
    throw isLost ? await changedMeanwhile(context, id) : error
  }
}
