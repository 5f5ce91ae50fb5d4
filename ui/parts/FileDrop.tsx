import { useId, useRef } from 'react'
import { Icon } from './Icon.tsx'
import './FileDrop.css'

interface FileDropProps {
  label: string
  /** Extensions or media types the browser offers. */
  accept: string
  busy?: boolean
  onFile: (file: File) => void
}

/** One file, chosen or dropped. */
export function FileDrop({ label, accept, busy = false, onFile }: FileDropProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const take = (file: File | undefined) => {
    if (file && !busy) onFile(file)
    // The same file may be chosen again once it was mended.
    if (input.current) input.current.value = ''
  }
  return (
    <div
      className="file-target"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        take(event.dataTransfer.files[0])
      }}
    >
      <label className="file-target-label" htmlFor={id} aria-busy={busy || undefined}>
        {busy ? <span className="spinner" aria-hidden="true" /> : <Icon name="upload" />}
        <span>{label}</span>
        <input
          id={id}
          ref={input}
          type="file"
          accept={accept}
          disabled={busy}
          onChange={(event) => take(event.target.files?.[0])}
        />
      </label>
    </div>
  )
}
