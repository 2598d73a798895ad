import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { errors } from '../packages/domain/src/index.ts'
import { readContract } from '../apps/reference/generate/contract.ts'
import { guides } from '../apps/reference/generate/guides.ts'
import { curlSample, restSample, sdkSample } from '../apps/reference/generate/samples.ts'
import { writePages } from '../apps/reference/generate/write-pages.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atelier-reference-'))
  await writePages(folder, '')
})
afterAll(() => rm(folder, { recursive: true, force: true }))
const page = (name: string) => readFile(join(folder, name), 'utf8')

describe('the reference', () => {
  it('has each procedure once, with its three samples, its input, its output and the cure of each error', async () => {
    const { resources } = await readContract()
    for (const [name, entries] of resources) {
      const text = await page(`api/${name}.md`)
      const sections = text.split(/^## /m).slice(1)
      expect(sections.map(section => section.split(' ')[0])).toEqual(entries.map(({ path }) => path))
      for (const [at, section] of sections.entries()) {
        for (const part of ['**SDK**', '**curl**', '**REST**', '#### Input', '#### Output', '#### Errors'])
          expect(section).toContain(part)
        for (const code of entries[at]?.codes ?? []) expect(section).toContain(`[${code}](/errors.md#`)
      }
    }
  })

  it('has every code of the list, and the guides', async () => {
    const text = await page('errors.md')
    for (const code of Object.keys(errors)) expect(text).toContain(`\n## ${code}\n`)
    expect((await readdir(join(folder, 'guides'))).toSorted()).toEqual(
      guides.map(({ slug }) => `${slug}.md`).toSorted(),
    )
    for (const { slug } of guides) expect((await page(`guides/${slug}.md`)).length).toBeGreaterThan(300)
  })

  it('says the same request by the SDK, by curl and over REST', async () => {
    const { resources } = await readContract()
    const update = resources.get('projects')?.find(({ path }) => path === 'projects.update')
    if (!update) throw new Error('projects.update is gone')
    expect(sdkSample(update)).toMatch(/^await api\.projects\.update\.mutate\(\{ id: 7, title: '.+' \}\)$/)
    expect(curlSample(update)).toMatch(/^curl -X PATCH 'http:\/\/localhost:8081\/v1\/projects\/7' [^]*-d '\{"title":/)
    expect(restSample(update).request).toMatch(/^PATCH \/v1\/projects\/7 HTTP\/1\.1\n[^]*"title":/)
  })
})
