/**
 * Names for prepared statements, one per SQL text. Bounded: texts beyond the limit stay unnamed and are
 * planned at each run, so that filters with many shapes cannot fill the server's memory.
 */
export class StatementNames {
  readonly #names = new Map<string, string>()
  readonly #limit: number
  #given = 0

  constructor(limit = 400) {
    this.#limit = limit
  }

  nameOf(sql: string): string | undefined {
    const known = this.#names.get(sql)
    if (known !== undefined || this.#names.size >= this.#limit) return known
    return this.#give(sql)
  }

  /** An unused name, for a text whose plans a migration made stale. */
  renew(sql: string): void {
    if (this.#names.has(sql)) this.#give(sql)
  }

  #give(sql: string): string {
    const name = `a${this.#given++}`
    this.#names.set(sql, name)
    return name
  }
}
