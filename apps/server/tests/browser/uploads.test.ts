import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { faultyStorage } from '../_faulty-storage.ts'
import { picture } from '../_images.ts'
import { type ListeningServer, listeningServer } from '../_listening.ts'
import { createPerson, type Person } from '../_people.ts'
import { testBucket } from '../_storage.ts'
import { browserOfSuite, hasChromium } from './_chromium.ts'
import { frontend } from './_frontend.ts'

const docs = new URL('../../../../docs/storage.md', import.meta.url)

/** Runs a script in a page of another origin than the API and the storage, with `api` signed in and `photo` chosen. */
async function inPage<T>(page: Page, server: ListeningServer, body: string): Promise<T> {
  const { accessToken, refreshToken } = await createPerson(server.backend)
  const login: Pick<Person, 'accessToken' | 'refreshToken'> = { accessToken, refreshToken }
  // Bytes travel as text; some 1.4 MB make three parts.
  const bytes = Buffer.from(await picture('png', { width: 1_000, height: 800 })).toString('base64')
  return page.evaluate(
    `(async () => {
      const { createClient, memoryStorage, safe } = await import('/sdk.js')
      const api = createClient({ url: '${server.url}', storage: memoryStorage(${JSON.stringify(login)}) })
      const bytes = Uint8Array.from(atob('${bytes}'), letter => letter.charCodeAt(0))
      const photo = new File([bytes], 'Lamp.png', { type: 'image/png' })
      const told = []
      const onProgress = percent => told.push(percent)
      const rises = () => told.every((percent, at) => at === 0 || percent > told[at - 1])
      ${body}
    })()`,
  )
}

describe.skipIf(!hasChromium)('uploads in Chromium, over three origins', () => {
  const { aPage } = browserOfSuite()

  it('go through the API with their progress, and the browser picks a size from the srcset', async () => {
    await using pages = await frontend()
    await using server = await listeningServer({ CORS_ORIGINS: pages.origin })
    const page = await aPage({ viewport: { width: 300, height: 300 }, deviceScaleFactor: 1 })
    await page.goto(pages.origin)
    const result = await inPage(
      page,
      server,
      `const asset = await api.assets.upload(photo, { onProgress })
      const image = document.body.appendChild(new Image())
      image.sizes = '100vw'
      image.srcset = api.assets.srcset(asset)
      await image.decode()
      return { told: [told[0], told.at(-1), rises()], picked: image.currentSrc === asset.variants[0].url }`,
    )
    expect(result).toEqual({ told: [0, 100, true], picked: true })
  })

  it('go straight to the storage in parts, over a line that breaks, and go on from what arrived', async () => {
    await using pages = await frontend()
    // The rule that docs/storage.md gives for buckets, with this page's origin.
    const [, rules = ''] = /^```json\n(\{\n {2}"CORSRules"[^]*?)^```/m.exec(await readFile(docs, 'utf8')) ?? []
    const bucket = await testBucket(JSON.parse(rules.replace('https://app.example.com', pages.origin)))
    await using storage = await faultyStorage(bucket.S3_ENDPOINT)
    await using server = await listeningServer({ ...bucket, S3_UPLOAD_URL: storage.url, CORS_ORIGINS: pages.origin })
    const page = await aPage()
    await page.exposeFunction('line', (fault: 'pass' | 'cut', turn?: { after?: number; times?: number }) =>
      storage.set(fault, turn),
    )
    await page.goto(pages.origin)
    const result = await inPage(
      page,
      server,
      `await line('cut', { times: 1 })
      const broken = await api.assets.upload(photo, { via: 'presigned', onProgress })
      const first = [told[0], told.at(-1), rises(), broken.width]
      told.length = 0
      const other = new File([bytes.slice(0, 900_000)], 'Half.png')
      let uploadId
      await line('cut', { after: 1 })
      const [, error] = await safe(api.assets.upload(other, { via: 'presigned', onStart: id => (uploadId = id) }))
      await line('pass')
      const { parts } = await api.assets.resume.query({ uploadId })
      const [, half] = await safe(api.assets.upload(other, { via: 'presigned', resume: uploadId, onProgress }))
      return { first, cut: error.code, parts: parts.map(part => part.stored), from: told[1] > 50, half: half.code }`,
    )
    expect(result).toEqual({
      first: [0, 100, true, 1_000],
      cut: 'NETWORK_ERROR',
      parts: [true, false],
      from: true,
      half: 'INVALID_IMAGE',
    })
  })

  it('end at once when they are aborted', async () => {
    await using pages = await frontend()
    await using server = await listeningServer({ CORS_ORIGINS: pages.origin })
    const page = await aPage()
    await page.goto(pages.origin)
    const result = await inPage(
      page,
      server,
      `const codes = []
      for (const via of ['direct', 'presigned']) {
        const stop = new AbortController()
        const ending = api.assets.upload(photo, { via, signal: stop.signal, onProgress: () => stop.abort() })
        const [, error] = await safe(ending)
        codes.push(error.code)
      }
      return [codes, (await api.assets.list.query({})).items]`,
    )
    expect(result).toEqual([['ABORTED', 'ABORTED'], []])
  })
})
