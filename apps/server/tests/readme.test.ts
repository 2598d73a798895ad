import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { listeningServer } from './_listening.ts'

const root = new URL('../../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')

/** The first block of a language below a heading; without one, the first of the page. */
function blockOf(page: string, language: string, heading = ''): string {
  const text = read(page)
  const block = new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(text.slice(text.indexOf(heading)))?.[1]
  if (block === undefined) throw new Error(`${page} has no ${language} block below "${heading}"`)
  return block
}

const localUrl = /http:\/\/localhost:8081/g

async function shell(script: string): Promise<string> {
  return (await promisify(execFile)('bash', ['-euc', script])).stdout
}

describe('the README', () => {
  it('registers, logs in and publishes by its three lines of curl, and reads it back', async () => {
    await using server = await listeningServer()
    const lines = blockOf('README.md', 'sh', '## By curl').replaceAll(localUrl, server.url)
    expect(lines.trim().split('\n')).toHaveLength(3)
    const answers = await shell(lines)
    expect(answers).toContain('"username":"lea"')
    expect(answers).toContain('"html":"<h2>Oak</h2>"')
    const [, readBack = ''] = /`(curl [^`]*\/projects)`/.exec(read('README.md')) ?? []
    const projects: unknown = JSON.parse(await shell(readBack.replaceAll(localUrl, server.url)))
    expect(projects).toMatchObject([{ title: 'Lamp', html: '<h2>Oak</h2>' }])
  })

  it('shows the five lines that the package of the SDK is tested by', () => {
    expect(blockOf('README.md', 'ts')).toBe(blockOf('packages/sdk/README.md', 'ts'))
  })
})
