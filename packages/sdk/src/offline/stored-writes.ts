/** A write that waits, as it is stored: JSON. */
export interface StoredWrite {
  /** Orders the writes of a storage. */
  readonly place: string
  readonly path: string
  readonly input: unknown
  readonly idempotencyKey: string
  /** Whose it is: no other user sends it. Null: a guest's. */
  readonly userId: number | null
  /** Milliseconds since 1970 at its first attempt; null before it. */
  readonly sentAt: number | null
  /** Milliseconds since 1970: before then the server wants no further attempt, from any tab. */
  readonly notBefore?: number
}

/** The part of `localStorage` that is needed; `sessionStorage` and others of its kind do too. */
export interface WriteStorage {
  readonly length: number
  key(index: number): string | null
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

/** Writes by their place, each under a key of its own, so that tabs which add some at once lose none. */
export function createStoredWrites(storage: WriteStorage, name: string) {
  const prefix = `${name} `
  let count = 0
  return {
    /** A place after all there are. */
    nextPlace(): string {
      count += 1
      const last = Number(this.all().at(-1)?.place.split('-')[0] ?? 0)
      return `${String(Math.max(Date.now(), last)).padStart(16, '0')}-${String(count).padStart(6, '0')}-${Math.random().toString(36).slice(2, 8)}`
    },
    put(write: StoredWrite): void {
      storage.setItem(prefix + write.place, JSON.stringify(write))
    },
    delete({ place }: StoredWrite): void {
      storage.removeItem(prefix + place)
    },
    /** In the order in which they were made. */
    all(): StoredWrite[] {
      const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
      return keys
        .filter(key => key.startsWith(prefix))
        .toSorted()
        .flatMap(key => parsed(storage.getItem(key)))
    },
  }
}

/** Anything but a write of ours counts as none. */
function parsed(text: string | null): StoredWrite[] {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    return isStoredWrite(value) ? [value] : []
  } catch {
    return []
  }
}

const isStoredWrite = (value: unknown): value is StoredWrite =>
  typeof value === 'object' &&
  value !== null &&
  'place' in value &&
  'path' in value &&
  typeof value.path === 'string' &&
  'idempotencyKey' in value &&
  typeof value.idempotencyKey === 'string'
