/** Dialogs that are open, the topmost last: all outside it is inert, so what must be reached meanwhile has to stand in it. */
let open: readonly HTMLDialogElement[] = []
const listeners = new Set<() => void>()

function change(next: readonly HTMLDialogElement[]): void {
  open = next
  for (const listener of listeners) listener()
}

/** Opens a dialog over all others; the function given closes it, which gives the focus back to where it was. */
export function openDialog(dialog: HTMLDialogElement): () => void {
  dialog.showModal()
  change([...open, dialog])
  return () => {
    change(open.filter((each) => each !== dialog))
    dialog.close()
  }
}

export const topDialog = (): HTMLDialogElement | undefined => open.at(-1)

export function watchDialogs(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
