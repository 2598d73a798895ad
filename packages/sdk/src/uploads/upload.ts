import type { Outputs } from '../contract.ts'
import type { Engine } from '../engine.ts'
import { AtelierError, isAtelierError, sdkError } from '../errors.ts'
import type { Procedures } from '../generated/procedures.ts'
import type { Asset } from '../generated/types.ts'
import type { Types } from '../members.ts'
import type { ClientOptions } from '../options.ts'
import type { Call } from '../safe.ts'
import { countingFetch } from './counting-fetch.ts'
import { imageFiles, type ImageFile } from './image-file.ts'
import { type Progress, progressOf } from './progress.ts'
import { type Part, sendParts } from './send-parts.ts'

type Verbs = 'uploadImages' | 'presign' | 'resume' | 'complete'
type UploadCode = Procedures['assets'][Verbs][Types]['code']

export interface UploadOptions {
  /**
   * `direct` sends the files through the API, all or none; `presigned` sends each straight to the storage, in parts, so
   * that a lost connection costs a part and not the file. Default: `direct`.
   */
  readonly via?: 'direct' | 'presigned' | undefined
  /** Who may read them: every caller by their URL, or the owner by URLs that end. Default: `public`. */
  readonly visibility?: 'public' | 'private' | undefined
  /** Called with how much has been sent, in whole percent: 0 first, never a smaller number, 100 once the images are stored. */
  readonly onProgress?: ((percent: number) => void) | undefined
  /** Ends the upload with ABORTED. Parts that arrived stay for a day; `assets.abort` deletes them. */
  readonly signal?: AbortSignal | undefined
}

/** For one file by `presigned`: to go on where an earlier visit broke off. */
export interface ResumableOptions extends UploadOptions {
  /** Called with the id of the upload before the first byte is sent: keep it to resume. */
  readonly onStart?: ((uploadId: string) => void) | undefined
  /** Id of an earlier upload of this very file; an ended one begins anew. */
  readonly resume?: string | undefined
}

/** What the client adds to the noun `assets`. */
export interface Uploading {
  /**
   * Uploads images with progress: gif, jpeg, png or webp by content, at most 2 MiB each, which is looked at before a
   * byte is sent. The same file again gives the same asset.
   * @throws INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, ABORTED
   * @example
   * ```ts
   * const asset = await api.assets.upload(file, { onProgress: percent => (bar.value = percent) })
   * image.srcset = srcset(asset)
   * ```
   */
  upload(file: Blob, options?: ResumableOptions): Call<Asset, UploadCode>
  upload(files: readonly Blob[], options?: UploadOptions): Call<readonly Asset[], UploadCode>
}

/** Milliseconds the files of one request may take: a part's time for each. */
const fileMs = 60_000

/** The two ways of uploading over one engine. */
export function createUploading(engine: Engine, options: ClientOptions): Uploading['upload'] {
  async function direct(files: readonly ImageFile[], wanted: Wanted, progress: Progress): Promise<readonly Asset[]> {
    const totalBytes = bytesOf(files)
    const output = await engine.run({
      type: 'mutation',
      path: 'assets.uploadImages',
      input: { files: files.map(({ file }) => file), visibility: wanted.visibility },
      options: { signal: wanted.signal, timeoutMs: fileMs * files.length },
      send: countingFetch(options, share => progress.sent(share * totalBytes)),
    })
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the output of this procedure
    return (output as Outputs['assets']['uploadImages']).images
  }

  async function presigned(image: ImageFile, wanted: Wanted, sent: (bytes: number) => void): Promise<Asset> {
    const { signal, visibility } = wanted
    const ask = <T>(type: 'query' | 'mutation', verb: string, input: object): Promise<T> =>
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion, typescript/no-unnecessary-type-parameters -- the output of the named procedure
      engine.run({ type, path: `assets.${verb}`, input, options: { signal } }) as Promise<T>
    const again = (uploadId: string) => ask<Begun>('query', 'resume', { uploadId })
    const begin = () =>
      ask<Begun>('mutation', 'presign', { name: image.name.slice(-100), type: image.type, bytes: image.file.size })

    let begun =
      (wanted.resume === undefined ? undefined : await again(wanted.resume).catch(unlessGone)) ?? (await begin())
    if (bytesIn(begun.parts) !== image.file.size) begun = await begin()
    const { uploadId } = begun
    wanted.onStart?.(uploadId)
    for (let requests = 1; !(await sendParts(image.file, begun.parts, { options, signal, sent })); requests++) {
      if (requests === 2) throw new AtelierError('STORAGE_UNAVAILABLE', { message: 'The storage refuses the upload' })
      begun = await again(uploadId)
    }
    return ask<Asset>('mutation', 'complete', { uploadId, visibility })
  }

  async function each(files: readonly ImageFile[], wanted: Wanted, progress: Progress): Promise<readonly Asset[]> {
    const assets: Asset[] = []
    let before = 0
    for (const image of files) {
      const start = before
      assets.push(await presigned(image, wanted, bytes => progress.sent(start + bytes)))
      before += image.file.size
    }
    return assets
  }

  async function upload(given: Blob | readonly Blob[], of: ResumableOptions = {}): Promise<Asset | readonly Asset[]> {
    const files = await imageFiles(given instanceof Blob ? [given] : given)
    const signal = of.signal ?? new AbortController().signal
    if (signal.aborted) throw sdkError('ABORTED', { cause: signal.reason })
    const progress = progressOf(bytesOf(files), of.onProgress)
    const way = of.via === 'presigned' ? each : direct
    const assets = await way(files, { ...of, signal, visibility: of.visibility ?? 'public' }, progress)
    progress.done()
    return given instanceof Blob && assets[0] ? assets[0] : assets
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one file gives one asset, a list a list
  return upload as Uploading['upload']
}

interface Begun {
  readonly uploadId: string
  readonly parts: readonly Part[]
}
type Wanted = Omit<ResumableOptions, 'signal' | 'visibility'> & {
  readonly signal: AbortSignal
  readonly visibility: 'public' | 'private'
}

const bytesOf = (files: readonly ImageFile[]): number => files.reduce((sum, { file }) => sum + file.size, 0)
const bytesIn = (parts: readonly Part[]): number => parts.reduce((sum, { bytes }) => sum + bytes, 0)

function unlessGone(error: unknown): undefined {
  if (!isAtelierError(error) || error.code !== 'NOT_FOUND') throw error
}
