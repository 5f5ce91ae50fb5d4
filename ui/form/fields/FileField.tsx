import type { FieldProps } from '@rjsf/utils'
import { useRef, useState } from 'react'
import type { FileRef } from '../../../engine/core/model.ts'
import { isObject } from '../../../engine/core/paths.ts'
import { Icon } from '../../parts/Icon.tsx'
import { IconButton } from '../../parts/Button.tsx'
import { useLocale } from '../../text/locale.tsx'
import { useControlProps, useFrame } from '../formContext.tsx'
import { useFormHost } from '../host.tsx'
import './FileField.css'

interface Accepted {
  accept?: readonly string[]
  maxBytes?: number
}

function acceptedBy(schema: FieldProps['schema']): Accepted {
  const own: unknown = schema['x-attachment'] ?? (isObject(schema.items) ? schema.items['x-attachment'] : undefined)
  if (!isObject(own)) return {}
  return {
    accept: Array.isArray(own.accept) ? own.accept.map(String) : undefined,
    maxBytes: typeof own.maxBytes === 'number' ? own.maxBytes : undefined,
  }
}

const isFileRef = (value: unknown): value is FileRef => isObject(value) && typeof value.sha256 === 'string'

/** One file: sent to the host at once, its reference is stored, never its bytes. */
export function FileField({ schema, fieldPathId, formData, onChange, disabled, readonly }: FieldProps) {
  const stored = isFileRef(formData) ? formData : undefined
  const isFixed = disabled === true || readonly === true
  return (
    <div className="file-field">
      {stored ? (
        <FileLine file={stored} onRemove={isFixed ? undefined : () => onChange(undefined, fieldPathId.path)} />
      ) : (
        !isFixed && (
          <Upload
            id={fieldPathId.$id}
            accepted={acceptedBy(schema)}
            onUploaded={(files) => onChange(files[0], fieldPathId.path)}
          />
        )
      )}
    </div>
  )
}

/** A list of files. */
export function FilesField({ schema, fieldPathId, formData, onChange, disabled, readonly }: FieldProps) {
  const stored: readonly FileRef[] = Array.isArray(formData) ? formData.filter(isFileRef) : []
  const isFixed = disabled === true || readonly === true
  const change = (files: readonly FileRef[]) => onChange(files.length > 0 ? files : undefined, fieldPathId.path)
  return (
    <div className="file-field">
      {stored.map((file) => (
        <FileLine
          key={file.sha256}
          file={file}
          onRemove={isFixed ? undefined : () => change(stored.filter((each) => each !== file))}
        />
      ))}
      {!isFixed && stored.length < (schema.maxItems ?? Infinity) && (
        <Upload
          id={fieldPathId.$id}
          several
          accepted={acceptedBy(schema)}
          onUploaded={(files) => change([...stored, ...files])}
        />
      )}
    </div>
  )
}

export function FileLine({ file, onRemove }: { file: FileRef; onRemove?: () => void }) {
  const { say, bytes } = useLocale()
  const host = useFormHost()
  return (
    <div className="file-line">
      <Icon name="file" />
      <a href={host.fileUrl(file)} target="_blank" rel="noreferrer">
        <bdi>{file.title || file.fileName}</bdi>
        <span className="sr-only"> ({say('openNew')})</span>
      </a>
      <span className="soft">{bytes(file.sizeBytes)}</span>
      {onRemove && (
        <IconButton icon="remove" label={say('removeItem', { name: file.title || file.fileName })} onClick={onRemove} />
      )}
    </div>
  )
}

interface UploadProps {
  id: string
  several?: boolean
  accepted: Accepted
  onUploaded: (files: readonly FileRef[]) => void
}

function Upload({ id, several, accepted, onUploaded }: UploadProps) {
  const { say, bytes } = useLocale()
  const host = useFormHost()
  const control = useControlProps()
  const { labelId } = useFrame()
  const input = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<{ busy: boolean; failure?: string }>({ busy: false })

  const refusal = (file: File): string | undefined => {
    if (accepted.maxBytes !== undefined && file.size > accepted.maxBytes)
      return say('fileTooBig', { max: bytes(accepted.maxBytes) })
    if (accepted.accept && !accepted.accept.includes(file.type)) return say('fileTypeRefused')
    return undefined
  }
  const send = async (files: readonly File[]) => {
    const failure = files.map(refusal).find(Boolean)
    if (failure) return setState({ busy: false, failure })
    setState({ busy: true })
    try {
      onUploaded(await Promise.all(files.map((file) => host.upload(file))))
      setState({ busy: false })
    } catch {
      setState({ busy: false, failure: say('fileUploadFailed') })
    }
    if (input.current) input.current.value = ''
  }
  return (
    <div
      className="file-drop"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        void send([...event.dataTransfer.files].slice(0, several ? undefined : 1))
      }}
    >
      <label className="file-choose">
        <Icon name="upload" />
        <span id={`${id}-choose`}>{state.busy ? say('uploading') : say('dropFile')}</span>
        {accepted.maxBytes !== undefined && (
          <span className="soft">({say('sizeLimit', { max: bytes(accepted.maxBytes) })})</span>
        )}
        <input
          {...control}
          id={id}
          ref={input}
          type="file"
          aria-labelledby={`${labelId} ${id}-choose`}
          multiple={several}
          accept={accepted.accept?.join(',')}
          disabled={state.busy}
          onChange={(event) => void send([...(event.target.files ?? [])])}
        />
      </label>
      <output className="file-failure">{state.failure}</output>
    </div>
  )
}
