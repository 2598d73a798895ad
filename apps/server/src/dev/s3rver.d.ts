/** The part of s3rver that the object store uses; the package brings no types. */
declare module 's3rver' {
  import type { RequestListener } from 'node:http'

  export default class S3rver {
    constructor(options: {
      directory: string
      silent: boolean
      vhostBuckets: boolean
      allowMismatchedSignatures: boolean
      configureBuckets: readonly { name: string }[]
    })
    readonly logger: { exceptions: { unhandle(): void }; close(): void }
    configureBuckets(): Promise<unknown>
    callback(): RequestListener
  }
}
