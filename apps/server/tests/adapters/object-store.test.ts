import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { expect, it } from 'vitest'
import { startObjectStore } from '../../src/dev/object-store.ts'

it('stores and gives back an object in the bucket it made, over a restart', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'atelier-s3-'))
  const first = await startObjectStore(directory)
  const { S3_BUCKET: Bucket } = first.env
  await clientOf(first.env).send(new PutObjectCommand({ Bucket, Key: 'a/b.txt', Body: 'hello' }))
  await first.stop()

  const second = await startObjectStore(directory)
  const object = await clientOf(second.env).send(new GetObjectCommand({ Bucket, Key: 'a/b.txt' }))
  expect(await object.Body?.transformToString()).toBe('hello')
  await second.stop()
  await rm(directory, { recursive: true })
})

function clientOf(env: Awaited<ReturnType<typeof startObjectStore>>['env']): S3Client {
  return new S3Client({
    endpoint: env.S3_ENDPOINT,
    region: env.S3_REGION,
    forcePathStyle: true,
    credentials: { accessKeyId: env.AWS_ACCESS_KEY_ID, secretAccessKey: env.AWS_SECRET_ACCESS_KEY },
  })
}
