/** One server-sent event. */
export interface ServerSent {
  readonly event: string
  readonly id: string | undefined
  readonly data: string
}

/** Reads server-sent events out of bytes as they come; `onBytes` hears of each piece, comments included. */
export async function* serverSent(body: ReadableStream<Uint8Array>, onBytes: () => void): AsyncGenerator<ServerSent> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      onBytes()
      text += decoder.decode(value, { stream: true })
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const event = eventIn(text.slice(0, end))
        text = text.slice(end + 2)
        if (event) yield event
      }
    }
  } finally {
    void reader.cancel().catch(() => {})
  }
}

/** Nothing in a block without data: a comment, or the blank lines between two events. */
function eventIn(block: string): ServerSent | undefined {
  const fields: Record<string, string> = {}
  for (const line of block.split('\n')) {
    const at = line.indexOf(':')
    if (at > 0) fields[line.slice(0, at)] = line.slice(at + 1).replace(/^ /, '')
  }
  const { data, event = 'message', id } = fields
  return data === undefined ? undefined : { data, event, id }
}
