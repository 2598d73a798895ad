/** Remembered for longer than any fill may take. */
const memoryMs = 10_000

/** Which tags were dropped lately: tells whether what a fill has read may have changed since it began. */
export class Epochs {
  /** Oldest first. */
  readonly #last = new Map<string, { readonly epoch: number; readonly at: number }>()
  #turn = 0

  /** The moment, for {@link unmovedSince}. */
  get epoch(): number {
    return this.#turn
  }

  /** Notes dropped tags. */
  advance(tags: readonly string[]): void {
    const at = performance.now()
    this.#turn += 1
    for (const tag of tags) {
      this.#last.delete(tag)
      this.#last.set(tag, { epoch: this.#turn, at })
    }
    for (const [tag, advance] of this.#last) {
      if (advance.at > at - memoryMs) break
      this.#last.delete(tag)
    }
  }

  /** Whether none of the tags was dropped after `turn`; only for moments of the last ten seconds. */
  isUnchangedSince(epoch: number, tags: readonly string[]): boolean {
    return epoch === this.#turn || tags.every(tag => (this.#last.get(tag)?.epoch ?? 0) <= epoch)
  }
}
