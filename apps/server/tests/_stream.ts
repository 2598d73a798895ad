/** One server-sent event, as it came. */
export interface Sent {
  readonly id: string | undefined
  readonly event: string
  // oxlint-disable-next-line typescript/no-explicit-any -- JSON that each test knows
  readonly data: any
}

/** The events of an answer that goes on; ending the loop ends the connection. */
export async function* eventsOf(response: Response): AsyncGenerator<Sent, void> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (!reader) throw new Error(`${response.status} without a body`)
  let text = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      text += value
      const blocks = text.split('\n\n')
      text = blocks.pop() ?? ''
      for (const block of blocks) {
        const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(block)?.[1]
        const data = field('data')
        if (data === undefined) continue
        yield { id: field('id'), event: field('event') ?? 'message', data: data === '' ? null : JSON.parse(data) }
      }
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}

/** The next events, so many. */
export async function take(events: AsyncGenerator<Sent, void>, count: number): Promise<Sent[]> {
  const taken: Sent[] = []
  while (taken.length < count) {
    const { done, value } = await events.next()
    if (done || !value) throw new Error(`the stream ended after ${JSON.stringify(taken)}`)
    taken.push(value)
  }
  return taken
}
