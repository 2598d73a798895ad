import { randomFillSync } from 'node:crypto'

const acceptable = /^[\w-]{8,64}$/

const pool = Buffer.alloc(9 * 256)
let offset = pool.length

/** The client's own id when it is acceptable, else a new one (72 random bits). Source: `reliability.md` 4. */
export function requestIdOf(sent: string | undefined): string {
  if (sent !== undefined && acceptable.test(sent)) return sent
  if (offset === pool.length) {
    randomFillSync(pool)
    offset = 0
  }
  const id = pool.toString('base64url', offset, offset + 9)
  offset += 9
  return `r-${id}`
}
