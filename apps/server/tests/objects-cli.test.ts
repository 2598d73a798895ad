import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { expect, it } from 'vitest'
import { createPerson } from './_people.ts'
import { anImageFile, formWith } from './_images.ts'
import { run } from './_process.ts'
import { testServer } from './_server.ts'

it('pnpm ops objects names the row whose object is gone, says what to do, and ends with 1', async () => {
  await using server = await testServer()
  const { backend } = server
  const { accessToken: token } = await createPerson(backend)
  const form = formWith(['file', await anImageFile('lamp.png')])
  const uploaded = await server.sent('POST', '/v1/assets/images', { token, body: form })
  expect(uploaded.status).toBe(200)
  const objects = async () => {
    await using command = run('cli/ops.ts', { ...backend.env }, ['objects'])
    return { code: await command.ended, output: command.output() }
  }
  const whole = await objects()
  expect(whole).toEqual({ code: 0, output: expect.stringMatching(/^[1-9]\d* objects have their row; 0 .* 0 are not/) })

  const { storage } = backend.config
  if (!storage?.credentials || storage.endpoint === undefined) throw new Error('tests have a bucket')
  const { bucket: Bucket, credentials, endpoint } = storage
  const s3 = new S3Client({ region: 'us-east-1', endpoint, forcePathStyle: true, credentials })
  const [asset] = await backend.pool.query<{ id: string; key: string }>('select id, key from assets').then(r => r.rows)
  await s3.send(new DeleteObjectCommand({ Bucket, Key: asset?.key ?? '' }))
  await s3.send(new PutObjectCommand({ Bucket, Key: 'logo.svg', Body: '<svg/>' }))
  s3.destroy()
  const torn = await objects()
  expect(torn.code).toBe(1)
  expect(torn.output).toContain('1 are not of Atelier')
  expect(torn.output).toContain(
    `rows without their object: 1\n  asset ${asset?.id}: ${asset?.key}\n  -> an image: copy`,
  )
})
