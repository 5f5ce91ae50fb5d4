import { beforeEach, describe, expect, test } from 'vitest'
import type { OpenAnswer } from '../../../engine/http/api.generated.ts'
import type { AnswerData } from '../../../engine/core/model.ts'
import { ApiFailure } from '../../../ui/api.ts'
import { createDraftKeeper, type DraftKeeper } from '../../../ui/pages/draftKeeper.ts'
import type { LocalCopies, LocalCopy } from '../../../ui/pages/localDraft.ts'

const openedWith = (edit: number, data: AnswerData): OpenAnswer =>
  ({ answer: { id: 'X-1', edit, data }, editable: true, actions: [] }) as unknown as OpenAnswer

/** A server with one draft, which takes as long as the test wants. */
function server(data: AnswerData) {
  let stored = { edit: 1, data }
  const calls: AnswerData[] = []
  let gate: Promise<void> = Promise.resolve()
  let refusal: ApiFailure | undefined
  return {
    calls,
    stored: () => stored,
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>()
      gate = promise
      return resolve
    },
    refuseWith(failure: ApiFailure | undefined) {
      refusal = failure
    },
    storedElsewhere(next: AnswerData) {
      stored = { edit: stored.edit + 1, data: next }
    },
    async save(edit: number, next: AnswerData): Promise<OpenAnswer> {
      calls.push(next)
      await gate
      if (refusal) throw refusal
      if (edit !== stored.edit) {
        const problem = { code: 'ANSWER_CHANGED', status: 409, title: '', stored: openedWith(stored.edit, stored.data) }
        throw new ApiFailure(problem as unknown as ApiFailure['problem'])
      }
      stored = { edit: edit + 1, data: next }
      return openedWith(stored.edit, next)
    },
  }
}

function copiesInMemory(first?: LocalCopy): LocalCopies {
  let copy = first
  return {
    keep: (next) => {
      copy = next
    },
    forget: () => {
      copy = undefined
    },
    kept: () => copy,
  }
}

const start = { name: 'الف' }
let remote: ReturnType<typeof server>
let copies: LocalCopies
let keeper: DraftKeeper

beforeEach(() => {
  remote = server(start)
  copies = copiesInMemory()
  keeper = createDraftKeeper(openedWith(1, start), { save: remote.save, copies, pause: 5, again: 20 })
})

describe('a draft', () => {
  test('is sent once typing pauses, and the copy on the device is forgotten', async () => {
    keeper.change({ name: 'ب' })
    expect(copies.kept()).toEqual({ edit: 1, data: { name: 'ب' } })
    await expect.poll(() => remote.stored().data).toEqual({ name: 'ب' })
    await expect.poll(() => keeper.state().saving).toBe('saved')
    expect(copies.kept()).toBeUndefined()
  })

  test('never has two saves under way, which would refuse each other', async () => {
    const release = remote.hold()
    keeper.change({ name: 'ب' })
    const first = keeper.settle()
    keeper.change({ name: 'پ' })
    const second = keeper.settle()
    const third = keeper.settle()
    expect(remote.calls).toEqual([{ name: 'ب' }])
    release()
    expect(await Promise.all([first, second, third])).toEqual([true, true, true])
    expect(remote.calls).toEqual([{ name: 'ب' }, { name: 'پ' }])
    expect(keeper.state()).toMatchObject({ saving: 'saved', conflict: undefined })
  })

  test('typed on while it is saved keeps a copy on the device that follows the new write', async () => {
    const release = remote.hold()
    keeper.change({ name: 'ب' })
    const work = keeper.settle()
    keeper.change({ name: 'پ' })
    remote.refuseWith(undefined)
    release()
    await work
    expect(remote.stored()).toEqual({ edit: 3, data: { name: 'پ' } })
  })

  test('that does not reach the server is sent again by itself', async () => {
    remote.refuseWith(new ApiFailure({ code: 'UNREACHED', status: 0, title: 'away' }))
    keeper.change({ name: 'ب' })
    expect(await keeper.settle()).toBe(false)
    expect(keeper.state()).toMatchObject({ saving: 'failed' })
    remote.refuseWith(undefined)
    await expect.poll(() => remote.stored().data).toEqual({ name: 'ب' })
  })

  test('that is refused for good is not sent over and over', async () => {
    remote.refuseWith(new ApiFailure({ code: 'NOT_ALLOWED', status: 403, title: 'no' }))
    keeper.change({ name: 'ب' })
    expect(await keeper.settle()).toBe(false)
    await new Promise((resolve) => setTimeout(resolve, 80))
    expect(remote.calls).toHaveLength(1)
    expect(copies.kept()?.data).toEqual({ name: 'ب' })
  })
})

describe('a note around the data', () => {
  test('is made on top of what was typed before it, and what is typed meanwhile is saved on top of it', async () => {
    keeper.change({ name: 'ب' })
    const { promise, resolve } = Promise.withResolvers<void>()
    const edits: number[] = []
    const note = keeper.annotate(async (edit) => {
      edits.push(edit)
      await promise
      remote.storedElsewhere(remote.stored().data)
      return openedWith(remote.stored().edit, remote.stored().data)
    })
    await expect.poll(() => edits).toEqual([2])
    keeper.change({ name: 'پ' })
    resolve()
    expect(await note).toBe(true)
    expect(remote.stored()).toEqual({ edit: 4, data: { name: 'پ' } })
    expect(keeper.state()).toMatchObject({ saving: 'saved', conflict: undefined, round: 0, data: { name: 'پ' } })
  })

  test('that is refused says why, and the draft goes on', async () => {
    const failure = new ApiFailure({ code: 'REMARK_NOT_FOUND', status: 404, title: 'no' })
    await expect(keeper.annotate(() => Promise.reject(failure))).rejects.toBe(failure)
    keeper.change({ name: 'ب' })
    expect(await keeper.settle()).toBe(true)
    expect(remote.stored().data).toEqual({ name: 'ب' })
  })

  test('is not made while the draft cannot be saved', async () => {
    remote.refuseWith(new ApiFailure({ code: 'NOT_ALLOWED', status: 403, title: 'no' }))
    keeper.change({ name: 'ب' })
    expect(await keeper.annotate(() => Promise.reject(new Error('asked')))).toBe(false)
  })
})

describe('a conflict', () => {
  beforeEach(async () => {
    remote.storedElsewhere({ name: 'ت' })
    keeper.change({ name: 'ب' })
    expect(await keeper.settle()).toBe(false)
  })

  test('holds what both began from, what was typed and what is stored', () => {
    const { conflict } = keeper.state()
    expect(conflict).toMatchObject({ base: start, mine: { name: 'ب' } })
    expect(conflict?.stored.answer.data).toEqual({ name: 'ت' })
  })

  test('ends with the data chosen, saved on top of the stored write', async () => {
    expect(await keeper.resolve({ name: 'ث' })).toBe(true)
    expect(remote.stored()).toEqual({ edit: 3, data: { name: 'ث' } })
    expect(keeper.state()).toMatchObject({ saving: 'saved', conflict: undefined, round: 1 })
  })

  test('ends without a save when the stored version is taken', async () => {
    expect(await keeper.resolve({ name: 'ت' })).toBe(true)
    expect(remote.calls).toHaveLength(1)
    expect(keeper.isUnsaved()).toBe(false)
  })
})

const reopened = (copy: LocalCopy, edit: number, data: AnswerData) =>
  createDraftKeeper(openedWith(edit, data), { save: remote.save, copies: copiesInMemory(copy) })

describe('a copy on the device', () => {
  test('is taken up again when nobody has stored since', () => {
    const { state, isUnsaved } = reopened({ edit: 1, data: { name: 'ب' } }, 1, start)
    expect(state()).toMatchObject({ data: { name: 'ب' }, saving: 'unsaved', conflict: undefined })
    expect(isUnsaved()).toBe(true)
  })

  test('is shown beside what someone stored since', () => {
    const { state } = reopened({ edit: 1, data: { name: 'ب' } }, 2, { name: 'ت' })
    expect(state().conflict).toMatchObject({ mine: { name: 'ب' } })
  })

  test('that reached the server without word of it is dropped', () => {
    const { state } = reopened({ edit: 1, data: { name: 'ب' } }, 2, { name: 'ب' })
    expect(state()).toMatchObject({ saving: 'saved', conflict: undefined })
  })
})
