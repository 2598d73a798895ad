import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'

/** A question as it came in. */
interface Question {
  readonly authorization: string
  readonly raw: string
  readonly model: string
  readonly messages: readonly { readonly role: string; readonly content: unknown }[]
}

export type ProviderAnswer = (response: ServerResponse) => void

/** A local server that speaks the protocol of chat completions, or breaks it as its caller says. */
export interface Provider extends AsyncDisposable {
  readonly url: string
  readonly questions: Question[]
  answer: ProviderAnswer
}

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): ProviderAnswer =>
  response =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))

const completion = (message: object, usage: object | undefined, finish = 'stop') => ({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1_772_355_600,
  model: 'oak-1',
  choices: [{ index: 0, message: { role: 'assistant', ...message }, finish_reason: finish }],
  ...(usage ? { usage } : {}),
})

export const answers = {
  text: (content: string, tokens: number | null = 100) =>
    json(
      200,
      completion(
        { content },
        tokens === null ? undefined : { prompt_tokens: 80, completion_tokens: 20, total_tokens: tokens },
      ),
    ),
  toolCall: json(
    200,
    completion(
      {
        content: null,
        tool_calls: [{ id: 'call_1', type: 'function', function: { name: 'delete_all', arguments: '{}' } }],
      },
      { prompt_tokens: 80, completion_tokens: 20, total_tokens: 100 },
      'tool_calls',
    ),
  ),
  refusal: (status: number, headers: Record<string, string> = {}) =>
    json(
      status,
      { error: { message: 'Incorrect API key provided: sk-test-canary', type: 'x', code: 'canary_code' } },
      headers,
    ),
  garbage: (response =>
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"choices": [{')) as ProviderAnswer,
  page: (response =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>')) as ProviderAnswer,
  other: json(200, { hello: 'world' }),
  silence: (() => {}) as ProviderAnswer,
  hangUp: (response => void response.socket?.destroy()) as ProviderAnswer,
  redirect:
    (to: string): ProviderAnswer =>
    response =>
      response.writeHead(307, { location: to }).end(),
  endless: (response => {
    response.writeHead(200, { 'content-type': 'application/json' })
    const chunk = Buffer.alloc(65_536, ' ')
    const more = (): void => {
      while (response.write(chunk));
    }
    response.on('drain', more)
    more()
  }) as ProviderAnswer,
}

export async function startProvider(): Promise<Provider> {
  const provider = { url: '', questions: [] as Question[], answer: answers.text('An oak chair.') }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const raw = Buffer.concat(chunks).toString()
      const { model, messages } = JSON.parse(raw)
      provider.questions.push({ authorization: String(request.headers.authorization), raw, model, messages })
      provider.answer(response)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  provider.url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/v1`
  return Object.assign(provider, {
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  })
}
