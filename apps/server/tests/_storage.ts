import { randomBytes } from 'node:crypto'
import { type CORSConfiguration, CreateBucketCommand, PutBucketCorsCommand, S3Client } from '@aws-sdk/client-s3'
import { inject } from 'vitest'
import type { StorageEnv } from '../src/dev/object-store.ts'

declare module 'vitest' {
  interface ProvidedContext {
    readonly storage: StorageEnv
  }
}

/** A bucket of its own on the S3 server of the run, as variables of the config; pages may send to it by those rules. */
export async function testBucket(cors?: CORSConfiguration): Promise<StorageEnv> {
  const env = { ...inject('storage'), S3_BUCKET: `test-${randomBytes(6).toString('hex')}` }
  const Bucket = env.S3_BUCKET
  const client = s3ClientOf(env)
  await client.send(new CreateBucketCommand({ Bucket }))
  if (cors) await client.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: cors }))
  client.destroy()
  return env
}

/** A plain client, to look at a bucket past our own adapter. */
export function s3ClientOf(env: StorageEnv): S3Client {
  return new S3Client({
    endpoint: env.S3_ENDPOINT,
    region: env.S3_REGION,
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    credentials: { accessKeyId: env.AWS_ACCESS_KEY_ID, secretAccessKey: env.AWS_SECRET_ACCESS_KEY },
  })
}
