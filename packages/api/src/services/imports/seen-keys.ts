const firstSize = 4_096
/** Odd multipliers and start values of two independent 32-bit hashes. */
const lanes = [
  { start: 0x811c9dc5, factor: 0x01000193 },
  { start: 0x9747b28c, factor: 0x5bd1e995 },
] as const

/**
 * Keys of all rows of a file, as 64-bit hashes outside the heap: a million keys take 16 MB. Two of a million keys share a
 * hash in one of ten million files.
 */
export class SeenKeys {
  #slots = new BigUint64Array(firstSize)
  #count = 0

  has(key: string): boolean {
    return this.#slots[this.#slotOf(hashOf(key))] !== 0n
  }

  add(key: string): void {
    if (this.#count * 2 >= this.#slots.length) this.#grow()
    const hash = hashOf(key)
    const slot = this.#slotOf(hash)
    if (this.#slots[slot] !== 0n) return
    this.#slots[slot] = hash
    this.#count += 1
  }

  /** The slot of the hash, or the free one where it belongs. */
  #slotOf(hash: bigint): number {
    const mask = this.#slots.length - 1
    let slot = Number(hash & BigInt(mask))
    while (this.#slots[slot] !== 0n && this.#slots[slot] !== hash) slot = (slot + 1) & mask
    return slot
  }

  #grow(): void {
    const hashes = this.#slots.filter(hash => hash !== 0n)
    this.#slots = new BigUint64Array(this.#slots.length * 2)
    for (const hash of hashes) this.#slots[this.#slotOf(hash)] = hash
  }
}

/** Never 0, which marks a free slot. */
function hashOf(key: string): bigint {
  const [high, low] = lanes.map(({ start, factor }) => {
    let hash: number = start
    for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), factor)
    hash ^= hash >>> 16
    hash = Math.imul(hash, 0x85ebca6b)
    hash ^= hash >>> 13
    return (Math.imul(hash, 0xc2b2ae35) ^ (hash >>> 16)) >>> 0
  })
  return (BigInt(high ?? 0) << 32n) | BigInt(low ?? 0) || 1n
}
