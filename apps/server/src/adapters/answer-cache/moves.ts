/** Remembered for longer than any fill may take. */
const memoryMs = 10_000

/** Which tags were dropped lately: tells whether what a fill has read may have changed since it began. */
export class Moves {
  /** Oldest first. */
  readonly #last = new Map<string, { readonly turn: number; readonly at: number }>()
  #turn = 0

  /** The moment, for {@link unmovedSince}. */
  get turn(): number {
    return this.#turn
  }

  /** Notes dropped tags. */
  move(tags: readonly string[]): void {
    const at = performance.now()
    this.#turn += 1
    for (const tag of tags) {
      this.#last.delete(tag)
      this.#last.set(tag, { turn: this.#turn, at })
    }
    for (const [tag, move] of this.#last) {
      if (move.at > at - memoryMs) break
      this.#last.delete(tag)
    }
  }

  /** Whether none of the tags was dropped after `turn`; only for moments of the last ten seconds. */
  unmovedSince(turn: number, tags: readonly string[]): boolean {
    return turn === this.#turn || tags.every(tag => (this.#last.get(tag)?.turn ?? 0) <= turn)
  }
}
