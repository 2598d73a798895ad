import { z } from 'zod'

/** What `.env.example` and a fault line say of a variable. */
export interface About {
  readonly group:
    | 'Process'
    | 'Secrets'
    | 'Accounts'
    | 'Database'
    | 'Object storage'
    | 'Mail'
    | 'Cache'
    | 'Assistant'
    | 'Payments'
    | 'Outside'
    | 'Limits'
  readonly text: string
  /** Completes "is not …". */
  readonly what: string
  readonly example: string
  /** True: its value is never printed. */
  readonly secret?: true
}

export const about = z.registry<About>()

export function variable<T extends z.ZodType>(schema: T, meta: About): z.ZodOptional<T> {
  const optional = schema.optional()
  about.add(optional, meta)
  return optional
}

export function needed<T extends z.ZodType>(schema: T, meta: About): T {
  about.add(schema, meta)
  return schema
}

export const whole = (min: number, max: number) =>
  z
    .string()
    .refine(text => /^\d{1,15}$/.test(text) && Number(text) >= min && Number(text) <= max)
    .transform(Number)

export const list = z.string().transform(text =>
  text
    .split(',')
    .map(entry => entry.trim())
    .filter(entry => entry !== ''),
)

export const isOrigin = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text.replace(/\/$/, '')
export const origin = z
  .string()
  .refine(isOrigin)
  .transform(text => new URL(text).origin)
export const urlOf = (protocols: RegExp) => z.url({ protocol: protocols }).transform(text => text.replace(/\/$/, ''))
/** Addresses with blanks between them: a comma may stand in one. */
export const urlsOf = (protocols: RegExp) =>
  z
    .string()
    .transform(text => text.trim().split(/\s+/))
    .pipe(z.array(urlOf(protocols)))
export const secret = (minBytes: number) => z.string().refine(text => Buffer.byteLength(text) >= minBytes)

/** `true` or `false`. */
export const flag = z.enum(['true', 'false']).transform(text => text === 'true')
