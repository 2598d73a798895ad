import { z } from 'zod'

const Line = z.looseObject({
  level: z.string(),
  time: z.string(),
  msg: z.string(),
  method: z.string().optional(),
  route: z.string().optional(),
  status: z.number().optional(),
  ms: z.number().optional(),
  err: z.looseObject({ stack: z.string().optional(), message: z.string().optional() }).optional(),
})

/** Paths that the launcher itself asks. */
const ownProbes: ReadonlySet<string> = new Set(['/readyz', '/livez'])

/** A line of the log as a person reads it; null for the launcher's own probes, any other text as it is. */
export function readableLine(text: string): string | null {
  const line = parsed(text)
  if (line === undefined) return text
  const clock = line.time.slice(11, 19)
  if (line.msg === 'request') {
    const { route = '', method = '', status = 0, ms = 0 } = line
    if (ownProbes.has(route)) return null
    return `${clock} ${status} ${route.startsWith('/') ? `${method} ${route}` : route} ${Math.round(ms)} ms`
  }
  const { level, time: _time, msg, err, pid: _pid, ...facts } = line
  const rest = Object.entries(facts).map(([name, value]) => `${name}=${JSON.stringify(value)}`)
  const head = [clock, ...(level === 'info' ? [] : [level.toUpperCase()]), msg, ...rest].join(' ')
  return err === undefined ? head : `${head}\n${err.stack ?? err.message ?? ''}`
}

function parsed(text: string): z.infer<typeof Line> | undefined {
  try {
    return Line.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
