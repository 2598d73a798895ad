import { type Assistant, type AssistantAnswer, AssistantFailure } from '@atelier/domain/assistant'
import type * as Openai from 'openai'
import { z } from 'zod'

interface AssistantSettings {
  readonly apiKey: string
  /** Any server that speaks the protocol. */
  readonly baseUrl: string
  readonly model: string
}

const maxAnswerBytes = 1_048_576
/** Only what is used, and nothing taken on trust: servers that speak the protocol differ. */
const Completion = z.object({
  choices: z.tuple([z.object({ message: z.object({ content: z.string().min(1) }) })], z.unknown()),
  usage: z
    .object({ total_tokens: z.int().nonnegative().max(10_000_000) })
    .nullish()
    .catch(null),
})

/** Chat completions over the official client, loaded where it is wanted; no tools are offered, so none can be called. */
export async function createOpenaiAssistant(
  { apiKey, baseUrl, model }: AssistantSettings,
  { timeoutMs = 30_000 }: { readonly timeoutMs?: number } = {},
): Promise<Assistant> {
  const openai = await import('openai')
  // Every setting that the client would else read from the environment is given.
  const client = new openai.OpenAI({
    apiKey,
    baseURL: baseUrl,
    organization: null,
    project: null,
    webhookSecret: null,
    logLevel: 'off',
    maxRetries: 0,
    timeout: timeoutMs,
    fetch: boundedFetch,
  })
  return {
    isConfigured: true,
    async ask({ instructions, material, image, maxTokens, signal }) {
      const deadline = AbortSignal.timeout(timeoutMs)
      try {
        const completion: unknown = await client.chat.completions.create(
          {
            model,
            max_completion_tokens: maxTokens,
            messages: [
              { role: 'system', content: instructions },
              { role: 'user', content: image ? [textPart(material), imagePart(image)] : material },
            ],
          },
          { signal: signal ? AbortSignal.any([signal, deadline]) : deadline },
        )
        return read(completion)
      } catch (error) {
        throw failureOf(openai, error, deadline.aborted)
      }
    },
  }
}

const textPart = (text: string) => ({ type: 'text', text }) as const
const imagePart = ({ type, bytes }: { type: string; bytes: Uint8Array }) =>
  ({
    type: 'image_url',
    image_url: { url: `data:${type};base64,${Buffer.from(bytes).toString('base64')}`, detail: 'low' },
  }) as const

function read(completion: unknown): AssistantAnswer {
  const parsed = Completion.safeParse(completion)
  if (!parsed.success) throw new AssistantFailure('unusable')
  const { choices, usage } = parsed.data
  return { text: choices[0].message.content, tokens: usage?.total_tokens }
}

type Errors = Pick<typeof Openai, 'APIConnectionTimeoutError' | 'APIError' | 'APIUserAbortError'>

/** The provider's own words can hold a part of the key or of the material: the log gets status and code. */
function failureOf(openai: Errors, error: unknown, timedOut: boolean): AssistantFailure {
  if (error instanceof AssistantFailure) return error
  if (timedOut || error instanceof openai.APIConnectionTimeoutError) return new AssistantFailure('timeout')
  if (error instanceof openai.APIUserAbortError)
    return new AssistantFailure('timeout', { cause: new Error('given up by the caller') })
  if (!(error instanceof openai.APIError)) return new AssistantFailure('unusable', { cause: new Error(nameOf(error)) })
  const { status, code, headers } = error
  const cause = new Error(
    status === undefined ? 'no connection to the provider' : `the provider answered ${status} ${code ?? ''}`.trim(),
  )
  return new AssistantFailure('refused', { cause, retryAfterSeconds: waitOf(headers?.get('retry-after')) })
}

const nameOf = (error: unknown): string =>
  error instanceof Error ? `${error.name} while reading the answer` : 'unknown'

/** Seconds or a date (RFC 9110, section 10.2.3): gateways before a provider write either. */
function waitOf(header: string | null | undefined): number | undefined {
  const text = header ?? ''
  const seconds = /^\d+$/.test(text) ? Number(text) : Math.ceil((Date.parse(text) - Date.now()) / 1_000)
  return seconds > 0 ? Math.min(seconds, 3_600) : undefined
}

/** The key goes to the configured host and nowhere else, and no answer fills the memory. */
async function boundedFetch(url: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(url, { ...init, redirect: 'error' })
  let bytes = 0
  const bound = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.length
      if (bytes > maxAnswerBytes) controller.error(new AssistantFailure('unusable'))
      else controller.enqueue(chunk)
    },
  })
  const { status, statusText, headers } = response
  return new Response(response.body?.pipeThrough(bound) ?? null, { status, statusText, headers })
}
