import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { CatalogueState, OpenAnswer } from '../../../engine/http/api.generated.ts'
import { openExampleProduct, type OpenedProduct, type Person } from '../../support/product.ts'
import { copyLibrary } from '../catalogue/libraryCopy.ts'

const draft = 'BR-10102-1404-0001'
const registered = 'BR-10101-1404-0001'
const schema = 'forms/branch/schema.json'

/** Waits until the state of the catalogue is as wanted; the test fails by its own limit otherwise. */
async function untilCatalogue(person: Person, isWanted: (state: CatalogueState) => boolean): Promise<CatalogueState> {
  for (;;) {
    const state = (await person.get('/catalogue')).json() as CatalogueState
    if (isWanted(state)) return state
    await wait(50)
  }
}

const versionOf = ({ worksheets }: CatalogueState) => worksheets.find(({ id }) => id === 'branch')?.version

async function watchedLibrary(): Promise<{ library: ReturnType<typeof copyLibrary>; product: OpenedProduct }> {
  const library = copyLibrary()
  const agencies = ['10100', '10101', '10102']
  const product = await openExampleProduct({ ...library.dirs, agencies, isWatched: true })
  return { library, product }
}

test('a changed worksheet is served at once: drafts move up and are kept as they were, finished answers stay', async () => {
  const { library, product } = await watchedLibrary()
  try {
    const staff = await product.signIn('inspector.90000')
    const head = await product.signIn('branchHead.10102')
    const before = await product.stored(draft)
    await product.put({ ...before, edit: 2, data: { ...before.data, email: 'new@library.example' } })

    library.edit(
      [schema, 'properties.contactEmail', { title: 'رایانامه', type: 'string', format: 'email' }],
      [schema, 'properties.email', undefined],
      ['forms/branch/worksheet.json', 'version', 2],
      ['forms/branch/worksheet.json', 'sections.0.fields.6', 'contactEmail'],
      ['forms/branch/ui.json', 'contactEmail', { 'ui:widget': 'email' }],
      ['forms/branch/ui.json', 'email', undefined],
      ['forms/branch/en.json', 'fields.contactEmail', { title: 'E-mail' }],
      ['forms/branch/en.json', 'fields.email', undefined],
    )
    const steps = [{ rename: ['email', 'contactEmail'] }]
    library.write('forms/branch/changes/1-to-2.json', JSON.stringify({ $schema: '', steps }))
    const changed = await untilCatalogue(staff, (state) => versionOf(state) === 2 || state.problems.length > 0)
    expect(changed.problems).toEqual([])
    expect((await staff.get('/worksheets/branch/versions/2')).json().schema.properties).toHaveProperty('contactEmail')

    const old = (await staff.get(`/answers/${registered}`)).json() as OpenAnswer
    expect(old.answer).toMatchObject({ version: 1, state: 'registered' })
    expect((await staff.get('/worksheets/branch/versions/1')).json().schema.properties).toHaveProperty('email')

    const opened = (await head.get(`/answers/${draft}`)).json() as OpenAnswer
    expect(opened.answer).toMatchObject({ version: 2, edit: 2, data: { contactEmail: 'new@library.example' } })
    expect(await product.stored(draft)).toMatchObject({ version: 1, data: { email: 'new@library.example' } })
    const saved = await head.put(`/answers/${draft}/draft`, { edit: 2, data: opened.answer.data })
    expect(saved.json().answer).toMatchObject({ version: 2, edit: 3 })
    expect(await product.stored(draft)).toMatchObject({ version: 2, data: { contactEmail: 'new@library.example' } })
    const { kept } = (await head.get(`/answers/${draft}/history`)).json()
    expect(kept).toMatchObject([{ reason: 'migrated', version: 1, edit: 2, by: head.account }])
    const asItWas = (await head.get(`/answers/${draft}/kept/${kept[0].id}`)).json() as OpenAnswer
    expect(asItWas.answer).toMatchObject({ version: 1, data: { email: 'new@library.example' } })
  } finally {
    await product.close()
  }
})

test('a file that cannot be used leaves the last good version in service and is told to the Organization', async () => {
  const { library, product } = await watchedLibrary()
  try {
    const staff = await product.signIn('inspector.90000')
    const head = await product.signIn('branchHead.10102')
    expect((await untilCatalogue(staff, () => true)).problems).toEqual([])
    library.write(schema, '{ "type": "object", ')
    const broken = await untilCatalogue(staff, ({ problems }) => problems.length > 0)
    expect(versionOf(broken)).toBe(1)
    expect(broken.problems[0]).toMatchObject({ file: schema, level: 'error' })
    expect((await head.get('/catalogue')).json()).toMatchObject({ status: 403, code: 'NOT_ALLOWED' })
    const { edit, data } = await product.stored(draft)
    const saved = await head.put(`/answers/${draft}/draft`, { edit, data: { ...data, seats: 12 } })
    expect(saved.json().answer).toMatchObject({ version: 1, data: { seats: 12 } })
  } finally {
    await product.close()
  }
})
