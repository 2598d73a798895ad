/** The part of s3rver that the object store uses; the package brings no types. */
declare module 's3rver' {
  import type { RequestListener } from 'node:http'

  export interface StoredFiles {
    getResourcePath(bucket: string, key: string, resource: 'object'): string
    putMetadata(bucket: string, key: string, metadata: unknown, md5: string): Promise<void>
    putObject(object: {
      readonly bucket: string
      readonly key: string
      readonly content: Buffer | AsyncIterable<Buffer>
      readonly metadata: unknown
    }): Promise<{ size: number; md5: string }>
  }

  export default class S3rver {
    constructor(options: {
      directory: string
      silent: boolean
      vhostBuckets: boolean
      allowMismatchedSignatures: boolean
      configureBuckets: readonly { name: string; configs: readonly string[] }[]
    })
    readonly store: StoredFiles
    readonly logger: { exceptions: { unhandle(): void }; close(): void }
    configureBuckets(): Promise<unknown>
    callback(): RequestListener
  }
}
