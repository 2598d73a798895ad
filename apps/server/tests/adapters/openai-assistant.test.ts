import { AssistantFailure, type AssistantQuestion } from '@atelier/domain/assistant'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createOpenaiAssistant } from '../../src/adapters/assistant/openai-assistant.ts'
import { answers, type Provider, type ProviderAnswer, startProvider } from '../_provider.ts'

let provider: Provider
beforeAll(async () => void (provider = await startProvider()))
afterAll(() => provider[Symbol.asyncDispose]())

const key = 'sk-test-0123456789abcdef'
const question: AssistantQuestion = { instructions: 'Be brief.', material: '<m>\nOak\n</m>', maxTokens: 50 }

const assistant = (timeoutMs?: number) =>
  createOpenaiAssistant(
    { apiKey: key, baseUrl: provider.url, model: 'oak-1' },
    timeoutMs === undefined ? {} : { timeoutMs },
  )

async function failureOf(answer: ProviderAnswer, more: Partial<AssistantQuestion> = {}, timeoutMs = 5_000) {
  provider.answer = answer
  const asked = await assistant(timeoutMs)
  const error: unknown = await asked.ask({ ...question, ...more }).catch((thrown: unknown) => thrown)
  if (!(error instanceof AssistantFailure)) throw new Error('it answered')
  return error
}

const dateIn = (milliseconds: number): string => new Date(Date.now() + milliseconds).toUTCString()

describe('the assistant', () => {
  it('asks with our words as system, the material as user, and no tools', async () => {
    provider.answer = answers.text('A chair of oak.', 42)
    expect(await (await assistant()).ask(question)).toEqual({ text: 'A chair of oak.', tokens: 42 })
    const asked = provider.questions.at(-1)
    expect(asked?.authorization).toBe(`Bearer ${key}`)
    expect(JSON.parse(asked?.raw ?? '')).toEqual({
      model: 'oak-1',
      max_completion_tokens: 50,
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: '<m>\nOak\n</m>' },
      ],
    })
  })

  it('sends an image inside the question, never its address', async () => {
    provider.answer = answers.text('A chair.')
    await (await assistant()).ask({ ...question, image: { type: 'image/webp', bytes: Buffer.from('bytes') } })
    expect(provider.questions.at(-1)?.messages[1]?.content).toEqual([
      { type: 'text', text: question.material },
      { type: 'image_url', image_url: { url: 'data:image/webp;base64,Ynl0ZXM=', detail: 'low' } },
    ])
  })

  it('takes an answer of a provider that does not count tokens', async () => {
    provider.answer = answers.text('A chair.', null)
    expect(await (await assistant()).ask(question)).toEqual({ text: 'A chair.', tokens: undefined })
  })

  it.each([401, 403, 404, 429, 500, 503])(
    'is refused by a %i, asks once, and repeats none of its words',
    async status => {
      const before = provider.questions.length
      const failure = await failureOf(answers.refusal(status))
      expect(failure.kind).toBe('refused')
      expect(provider.questions.length - before).toBe(1)
      expect(JSON.stringify([failure.message, String(failure.cause)])).not.toMatch(/sk-|Incorrect/)
      expect(String(failure.cause)).toContain(String(status))
    },
  )

  it('passes on how long a busy provider wants to be left alone, within bounds', async () => {
    expect((await failureOf(answers.refusal(429, { 'retry-after': '20' }))).retryAfterSeconds).toBe(20)
    expect((await failureOf(answers.refusal(429, { 'retry-after': '999999' }))).retryAfterSeconds).toBe(3_600)
    expect((await failureOf(answers.refusal(429, { 'retry-after': 'soon' }))).retryAfterSeconds).toBeUndefined()
    const inAMinute = (await failureOf(answers.refusal(503, { 'retry-after': dateIn(60_000) }))).retryAfterSeconds
    expect(inAMinute).toBeGreaterThan(30)
    expect(inAMinute).toBeLessThanOrEqual(60)
    expect(
      (await failureOf(answers.refusal(503, { 'retry-after': dateIn(-60_000) }))).retryAfterSeconds,
    ).toBeUndefined()
  })

  it.each<[string, ProviderAnswer]>([
    ['a tool call', answers.toolCall],
    ['broken JSON', answers.garbage],
    ['a page', answers.page],
    ['another protocol', answers.other],
    ['an empty text', answers.text('')],
    ['an answer without end', answers.endless],
  ])('finds %s unusable', async (_, answer) => {
    expect((await failureOf(answer)).kind).toBe('unusable')
  })

  it('gives up after its time, also when the caller goes first', async () => {
    expect((await failureOf(answers.silence, {}, 100)).kind).toBe('timeout')
    const gone = new AbortController()
    gone.abort()
    expect((await failureOf(answers.silence, { signal: gone.signal })).kind).toBe('timeout')
  })

  it('is refused where no server listens, and takes the key to no other host', async () => {
    expect((await failureOf(answers.hangUp)).kind).toBe('refused')
    await using other = await startProvider()
    expect((await failureOf(answers.redirect(`${other.url}/chat/completions`))).kind).toBe('refused')
    expect(other.questions).toEqual([])
  })
})
