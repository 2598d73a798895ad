import { readFile } from 'node:fs/promises'
import { createContext, SourceTextModule } from 'node:vm'
import type { probe } from './react-native-probe.ts'

// Runs a probe in a context that has only the globals of React Native (Hermes): no `crypto`, no `ReadableStream`,
// no `response.body`, no `AbortSignal.any` or `timeout`, no `structuredClone`, no `BroadcastChannel`.

const [, , probePath = '', sdkPath = '', url = '', login = ''] = process.argv

/** An answer as React Native's `fetch` gives it. */
class NativeResponse {
  readonly status: number
  readonly headers: Headers
  readonly #text: string
  constructor(status: number, headers: Headers, text: string) {
    this.status = status
    this.headers = headers
    this.#text = text
  }
  json = async (): Promise<unknown> => JSON.parse(this.#text)
  text = async () => this.#text
}
const nativeFetch = async (address: string, init: RequestInit) => {
  const answer = await fetch(address, init)
  return new NativeResponse(answer.status, answer.headers, await answer.text())
}
/** Has neither `any` nor `timeout`. */
class NativeAbortSignal extends EventTarget {}

const context = createContext({
  AbortController,
  AbortSignal: NativeAbortSignal,
  Blob,
  clearTimeout,
  console,
  fetch: nativeFetch,
  FormData,
  Headers,
  performance: { now: () => performance.now() },
  queueMicrotask,
  Response: NativeResponse,
  setTimeout,
  TextDecoder,
  TextEncoder,
  URL,
})

const load = async (path: string) => new SourceTextModule(await readFile(path, 'utf8'), { context })
const sdk = await load(sdkPath)
const main = await load(probePath)
await main.link(specifier => {
  if (specifier !== '@atelier/sdk') throw new Error(`the probe imports ${specifier}`)
  return sdk
})
await main.evaluate()
const namespace: { readonly probe?: typeof probe } = main.namespace
console.log(JSON.stringify(await namespace.probe?.(url, JSON.parse(login))))
process.exit(0)
