import { Readable } from 'node:stream'
import { AppError, timestampOf } from '@atelier/domain'
import type { ObjectContent, ObjectHead, ObjectStore } from '@atelier/domain/assets'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { type ObjectUrlSettings, publicUrlOf } from './object-urls.ts'

export interface S3Settings extends ObjectUrlSettings {
  /** Where clients that were handed a presigned request reach the store; default: where we do. */
  readonly uploadEndpoint?: string | undefined
  /** Null: the credentials of the machine. */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } | null
}

/** For a whole call: attempts, pauses between them and the body. Leaves a second of the promised five (R20). */
const callerMs = 4_000

/** The time-outs of `spec/reliability.md` 15. Without `throwOnRequestTimeout` the last of them only warns. */
const requestHandlerOf = (callMs: number) => ({
  connectionTimeout: callMs / 4,
  socketTimeout: (callMs / 4) * 3,
  requestTimeout: callMs,
  throwOnRequestTimeout: true,
})

interface Client {
  readonly endpoint: string | undefined
  readonly callMs: number
}

function clientOf({ credentials, region = 'us-east-1' }: S3Settings, { endpoint, callMs }: Client): S3Client {
  return new S3Client({
    region,
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    ...(credentials === null ? {} : { credentials }),
    requestHandler: requestHandlerOf(callMs),
    maxAttempts: 2,
    // The default CRC32 trailers are refused by S3's look-alikes.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    expectContinueHeader: false,
  })
}

interface StoreOptions {
  /** How long a call may take, ms. Default: what the caller of a request waits for. */
  readonly patienceMs?: number | undefined
}

/** Objects in a bucket of AWS, or of a server that speaks its protocol. */
export function createS3ObjectStore(
  settings: S3Settings,
  { patienceMs: callMs = callerMs }: StoreOptions = {},
): ObjectStore & { close(): void } {
  const { bucket: Bucket, endpoint, uploadEndpoint = endpoint } = settings
  const client = clientOf(settings, { endpoint, callMs })
  const signing = uploadEndpoint === endpoint ? client : clientOf(settings, { endpoint: uploadEndpoint, callMs })
  const within = <T>(work: (signal: AbortSignal) => Promise<T>, signal = AbortSignal.timeout(callMs)): Promise<T> =>
    inTime(work, signal)

  return {
    isConfigured: true,
    async put({ key: Key, type: ContentType, body: Body }) {
      const CacheControl = 'public, max-age=31536000, immutable'
      const command = new PutObjectCommand({ Bucket, Key, ContentType, CacheControl, Body })
      await within(signal => client.send(command, { abortSignal: signal }))
    },
    head: key =>
      within(async signal => {
        const command = new HeadObjectCommand({ Bucket, Key: key })
        return headOf(key, await client.send(command, { abortSignal: signal }))
      }).catch(nullWhenGone),
    async get(key) {
      const deadline = AbortSignal.timeout(callMs)
      try {
        return await within(async signal => {
          const answer = await client.send(new GetObjectCommand({ Bucket, Key: key }), { abortSignal: signal })
          const { Body: body } = answer
          if (!(body instanceof Readable)) throw new Error('the store answered without a body')
          return { ...headOf(key, answer), body: readWhole(body, deadline) } satisfies ObjectContent
        }, deadline)
      } catch (error) {
        return nullWhenGone(error)
      }
    },
    async delete(key) {
      await within(signal => client.send(new DeleteObjectCommand({ Bucket, Key: key }), { abortSignal: signal }))
    },
    async list(prefix, { after, limit } = {}) {
      // Version 2 continues by a token of the store, which s3rver cannot make on today's Node; a marker is a key.
      const command = new ListObjectsCommand({ Bucket, Prefix: prefix, Marker: after ?? undefined, MaxKeys: limit })
      const answer = await within(signal => client.send(command, { abortSignal: signal }))
      const objects = (answer.Contents ?? []).map(({ Key = '', Size = 0, LastModified }) => ({
        key: Key,
        bytes: Size,
        modifiedAt: modifiedAt(LastModified),
      }))
      return { objects, next: answer.IsTruncated === true ? (objects.at(-1)?.key ?? null) : null }
    },
    async presignPut({ key: Key, type, bytes, seconds }) {
      const command = new PutObjectCommand({ Bucket, Key, ContentType: type, ContentLength: bytes })
      // Length and type are signed: with others the store refuses.
      const signableHeaders = new Set(['host', 'content-type', 'content-length'])
      const url = await within(() => getSignedUrl(signing, command, { expiresIn: seconds, signableHeaders }))
      return { url, headers: { 'content-type': type } }
    },
    presignGet: (key, seconds) =>
      within(() => getSignedUrl(signing, new GetObjectCommand({ Bucket, Key: key }), { expiresIn: seconds })),
    publicUrl: key => publicUrlOf(settings, key),
    close() {
      client.destroy()
      signing.destroy()
    },
  }
}

const gone = new Set(['NotFound', 'NoSuchKey'])

function nullWhenGone(error: unknown): null {
  if (error instanceof AppError && error.cause instanceof S3ServiceException && gone.has(error.cause.name)) return null
  throw error
}

/** Whatever goes wrong is one answer; what the store said is for the log. The clock also runs while nothing is sent yet. */
async function inTime<T>(work: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T> {
  const late = Promise.withResolvers<never>()
  const onAbort = () => late.reject(signal.reason)
  signal.addEventListener('abort', onAbort, { once: true })
  try {
    signal.throwIfAborted()
    return await Promise.race([work(signal), late.promise])
  } catch (cause) {
    throw new AppError('STORAGE_UNAVAILABLE', undefined, { cause })
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}

async function* readWhole(body: Readable, deadline: AbortSignal): AsyncGenerator<Uint8Array> {
  const chunks: AsyncIterator<Uint8Array> = body[Symbol.asyncIterator]()
  try {
    for (;;) {
      const { done, value } = await inTime(() => chunks.next(), deadline)
      if (done) return
      yield value
    }
  } finally {
    body.destroy()
  }
}

const modifiedAt = (date: Date | undefined) => timestampOf(date?.getTime() ?? 0)

const headOf = (
  key: string,
  answer: {
    readonly ContentLength?: number | undefined
    readonly ContentType?: string | undefined
    readonly LastModified?: Date | undefined
  },
): ObjectHead => ({
  key,
  bytes: answer.ContentLength ?? 0,
  type: answer.ContentType ?? 'application/octet-stream',
  modifiedAt: modifiedAt(answer.LastModified),
})
