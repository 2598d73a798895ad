import { useCallback, useEffect, useRef, useState } from 'react'
import { type Asset, type AtelierErrorOf, type Code, isAtelierError, type UploadOptions } from '../index.ts'
import { useClient } from './provider.ts'

export interface UploadState {
  readonly status: 'idle' | 'uploading' | 'done' | 'failed'
  readonly percent: number
  readonly assets: readonly Asset[]
  readonly error: AtelierErrorOf<Code> | undefined
}

interface DragLike {
  preventDefault(): void
  readonly dataTransfer: { readonly files: Iterable<File> | ArrayLike<File> }
}

export interface UsedUpload extends UploadState {
  /** Uploads files; an upload that runs is aborted. Failures are in `error`. */
  readonly upload: (files: readonly Blob[]) => Promise<void>
  readonly abort: () => void
  /** Goes on after a failure or an abort: with `via: 'presigned'` one file keeps the parts that arrived. */
  readonly resume: () => Promise<void>
  /** For the element that files may be dropped on. */
  readonly dropProps: {
    readonly onDragOver: (event: Pick<DragLike, 'preventDefault'>) => void
    readonly onDrop: (event: DragLike) => void
  }
}

const idle: UploadState = { status: 'idle', percent: 0, assets: [], error: undefined }

/**
 * Uploads images with progress, abort, resume and drop.
 * @example
 * ```tsx
 * const { upload, percent, dropProps } = useUpload()
 * return <label {...dropProps}>{percent} % <input type="file" onChange={e => upload([...(e.target.files ?? [])])} /></label>
 * ```
 */
export function useUpload(options: Pick<UploadOptions, 'via' | 'visibility'> = {}): UsedUpload {
  const { assets } = useClient()
  const { via, visibility } = options
  const [state, setState] = useState(idle)
  const running = useRef<AbortController>(undefined)
  const last = useRef<{ files: readonly Blob[]; uploadId?: string }>({ files: [] })

  const send = useCallback(
    async (files: readonly Blob[], resume?: string): Promise<void> => {
      running.current?.abort()
      const own = new AbortController()
      running.current = own
      last.current = { files }
      // Progress of an aborted upload is ignored.
      const update = (next: Partial<UploadState>) =>
        running.current === own ? setState(before => ({ ...before, ...next })) : undefined
      setState({ ...idle, status: 'uploading' })
      const onStart = (uploadId: string) => void (last.current = { files, uploadId })
      const common = { via, visibility, signal: own.signal, onProgress: (percent: number) => update({ percent }) }
      const [only] = files
      try {
        const stored =
          only && files.length === 1
            ? [await assets.upload(only, { ...common, onStart, resume })]
            : await assets.upload(files, common)
        update({ status: 'done', assets: stored })
      } catch (error) {
        update({ status: 'failed', error: isAtelierError(error) ? error : undefined })
      }
    },
    [assets, via, visibility],
  )
  useEffect(() => () => running.current?.abort(), [])

  return {
    ...state,
    upload: files => send(files),
    abort: () => running.current?.abort(),
    resume: () => send(last.current.files, last.current.uploadId),
    dropProps: {
      onDragOver: event => event.preventDefault(),
      onDrop: event => {
        event.preventDefault()
        void send(Array.from(event.dataTransfer.files))
      },
    },
  }
}
