import { createHash, createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

interface Signed {
  /** `<access key>/<day>/<region>/s3/aws4_request` */
  readonly credential: string
  readonly headers: readonly string[]
  readonly signature: string
  readonly date: string
  readonly payload: string
}

/**
 * Whether a request is signed with version 4 as its length, type, path and query stand, or not signed at all: S3
 * checks that, s3rver only reads it. Says what is wrong, in S3's own code.
 */
export function signatureFault(request: IncomingMessage, secret: string): 'SignatureDoesNotMatch' | undefined {
  // A browser's preflight bears the address of what it asks for, and no right of its own.
  if (request.method === 'OPTIONS') return undefined
  const url = new URL(request.url ?? '/', 'http://s3.invalid')
  const signed = fromQuery(url.searchParams) ?? fromHeader(request)
  if (!signed) return undefined
  const [, day = '', region = '', service = '', end = ''] = signed.credential.split('/')
  const canonical = [
    request.method,
    url.pathname,
    canonicalQuery(url.searchParams),
    ...signed.headers.map(name => `${name}:${String(request.headers[name] ?? '').trim()}`),
    '',
    signed.headers.join(';'),
    signed.payload,
  ].join('\n')
  const scope = [day, region, service, end].join('/')
  const text = ['AWS4-HMAC-SHA256', signed.date, scope, sha256(canonical)].join('\n')
  const key = [day, region, service, end].reduce<string | Buffer>(hmac, `AWS4${secret}`)
  return hmac(key, text).toString('hex') === signed.signature ? undefined : 'SignatureDoesNotMatch'
}

function fromQuery(query: URLSearchParams): Signed | undefined {
  const signature = query.get('X-Amz-Signature')
  if (signature === null) return undefined
  return {
    signature,
    credential: query.get('X-Amz-Credential') ?? '',
    headers: (query.get('X-Amz-SignedHeaders') ?? '').split(';'),
    date: query.get('X-Amz-Date') ?? '',
    payload: 'UNSIGNED-PAYLOAD',
  }
}

function fromHeader({ headers }: IncomingMessage): Signed | undefined {
  const match = /^AWS4-HMAC-SHA256 Credential=(\S+), ?SignedHeaders=(\S+), ?Signature=(\w+)$/.exec(
    headers.authorization ?? '',
  )
  if (!match) return undefined
  const [, credential = '', names = '', signature = ''] = match
  return {
    credential,
    headers: names.split(';'),
    signature,
    date: String(headers['x-amz-date'] ?? ''),
    payload: String(headers['x-amz-content-sha256'] ?? ''),
  }
}

const escape = (text: string) =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, letter => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)

const canonicalQuery = (query: URLSearchParams): string =>
  [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${escape(name)}=${escape(value)}`)
    .toSorted()
    .join('&')
