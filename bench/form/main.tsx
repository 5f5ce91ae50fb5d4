import { createRoot } from 'react-dom/client'
import '../../ui/parts/tokens.css'
import '../../ui/parts/base.css'
import { pages, type PageName } from './pages.tsx'

/** After the frame that is being made has been painted, ms. */
const painted = () =>
  new Promise<number>((done) => {
    const channel = new MessageChannel()
    channel.port1.addEventListener('message', () => done(performance.now()))
    channel.port1.start()
    channel.port2.postMessage(0)
  })
const frame = () => new Promise<number>((done) => requestAnimationFrame(done))

/** Writes one letter more into the focused box as a key press does, at the start of a frame; ms until that frame is painted. */
async function press(): Promise<number> {
  const box = document.activeElement
  if (!(box instanceof HTMLInputElement)) throw new Error('No input has the focus')
  await frame()
  const begun = performance.now()
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  setter?.call(box, `${box.value}ب`)
  box.dispatchEvent(new InputEvent('input', { bubbles: true, data: 'ب', inputType: 'insertText' }))
  // React draws in a microtask; the message comes after the paint that follows.
  await Promise.resolve()
  return (await painted()) - begun
}

/** Leaves the box: commit, rules and redrawing; ms until painted, without the pauses we add ourselves. */
async function leave(): Promise<number> {
  await frame()
  const begun = performance.now()
  ;(document.activeElement as HTMLElement).blur()
  await Promise.resolve()
  return (await painted()) - begun
}

const query = new URLSearchParams(location.search)
const name = query.get('page') as PageName
const begun = performance.now()
const root = document.getElementById('root')
if (root) createRoot(root).render(pages[name](Number(query.get('rows'))))
await frame()
await frame()
Object.assign(window, { bench: { first: (await painted()) - begun, press, leave } })
