import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { expect, it } from 'vitest'
import { startObjectStore } from '../../src/dev/object-store.ts'
import { s3ClientOf, testBucket } from '../_storage.ts'

it('stores and gives back an object in the bucket it made, over a restart', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'atelier-s3-'))
  const first = await startObjectStore(directory)
  const { S3_BUCKET: Bucket } = first.env
  await s3ClientOf(first.env).send(new PutObjectCommand({ Bucket, Key: 'a/b.txt', Body: 'hello' }))
  await first.stop()

  const second = await startObjectStore(directory)
  const object = await s3ClientOf(second.env).send(new GetObjectCommand({ Bucket, Key: 'a/b.txt' }))
  expect(await object.Body?.transformToString()).toBe('hello')
  await second.stop()
  await rm(directory, { recursive: true })
})

it('keeps nothing of an upload that broke off, as S3 does', async () => {
  const env = await testBucket()
  const client = s3ClientOf(env)
  const broken = request(`${env.S3_ENDPOINT}/${env.S3_BUCKET}/half.bin`, {
    method: 'PUT',
    headers: { 'content-length': '100000' },
  })
  const failed = new Promise(resolve => broken.on('error', resolve))
  broken.write(Buffer.alloc(50_000), () => broken.destroy())
  await failed
  await client.send(new PutObjectCommand({ Bucket: env.S3_BUCKET, Key: 'after.bin', Body: 'x' }))
  const get = client.send(new GetObjectCommand({ Bucket: env.S3_BUCKET, Key: 'half.bin' }))
  await expect(get).rejects.toMatchObject({ name: 'NoSuchKey' })
})
