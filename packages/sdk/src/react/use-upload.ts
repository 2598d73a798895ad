import { useCallback, useEffect, useRef, useState } from 'react'
import { type Asset, type AtelierErrorOf, type Code, isAtelierError, type UploadOptions } from '../index.ts'
import { useClient } from './provider.ts'

export interface UploadState {
  readonly status: 'idle' | 'uploading' | 'done' | 'failed' | 'aborted'
  /** How much has been sent, 0 to 100. */
  readonly percent: number
  readonly assets: readonly Asset[]
  /** Of a failed upload; `messageOf` gives its text. */
  readonly error: AtelierErrorOf<Code> | undefined
}

interface DragLike {
  preventDefault(): void
  readonly dataTransfer: { readonly files: ArrayLike<Blob> }
}

export interface UploadHookOptions extends Pick<UploadOptions, 'via' | 'visibility'> {
  /** Called once with what an upload has stored, also after a resume or a drop. */
  readonly onDone?: ((assets: readonly Asset[]) => void) | undefined
}

export interface UsedUpload extends UploadState {
  /** Uploads files, as an input or an array holds them; an upload that runs is aborted. Failures are in `error`. */
  readonly upload: (files: ArrayLike<Blob> | null) => void
  readonly abort: () => void
  /** Goes on after a failure or an abort: with `via: 'presigned'` one file keeps the parts that arrived. */
  readonly resume: () => void
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
 * const { upload, percent, dropProps } = useUpload({ onDone: ([cover]) => save(cover) })
 * return <label {...dropProps}>{percent} % <input type="file" onChange={e => upload(e.target.files)} /></label>
 * ```
 */
export function useUpload({ via, visibility, onDone }: UploadHookOptions = {}): UsedUpload {
  const { assets } = useClient()
  const [state, setState] = useState(idle)
  const running = useRef<AbortController>(undefined)
  const last = useRef<{ files: readonly Blob[]; uploadId?: string }>({ files: [] })
  const done = useRef(onDone)
  useEffect(() => {
    done.current = onDone
  })

  const send = useCallback(
    async (files: readonly Blob[], resume?: string): Promise<void> => {
      if (files.length === 0) return
      running.current?.abort()
      const own = new AbortController()
      running.current = own
      last.current = { files, ...(resume === undefined ? {} : { uploadId: resume }) }
      // Progress of an upload that another one has replaced is ignored.
      const update = (next: Partial<UploadState>) =>
        running.current === own ? setState(before => ({ ...before, ...next })) : undefined
      setState({ ...idle, status: 'uploading' })
      const onStart = (uploadId: string) =>
        running.current === own ? void (last.current = { files, uploadId }) : undefined
      const common = { via, visibility, signal: own.signal, onProgress: (percent: number) => update({ percent }) }
      const [only] = files
      let stored: readonly Asset[]
      try {
        stored =
          only && files.length === 1
            ? [await assets.upload(only, { ...common, onStart, resume })]
            : await assets.upload(files, common)
      } catch (error) {
        if (own.signal.aborted) update({ status: 'aborted' })
        else update({ status: 'failed', error: isAtelierError(error) ? error : undefined })
        return
      }
      if (running.current !== own) return
      update({ status: 'done', assets: stored })
      done.current?.(stored)
    },
    [assets, via, visibility],
  )
  useEffect(() => () => running.current?.abort(), [])

  return {
    ...state,
    upload: files => void send(Array.from(files ?? [])),
    abort: () => running.current?.abort(),
    resume: () => void send(last.current.files, last.current.uploadId),
    dropProps: {
      onDragOver: event => event.preventDefault(),
      onDrop: event => {
        event.preventDefault()
        void send(Array.from(event.dataTransfer.files))
      },
    },
  }
}
