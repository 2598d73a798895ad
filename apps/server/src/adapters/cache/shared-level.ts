import type { CachedAnswer } from '@atelier/domain'
import type { MemoryEntry } from './memory-level.ts'

interface SharedRead {
  /** Absent: not there, not ours, or made before one of its tags was dropped. */
  readonly entry?: MemoryEntry
  /** The moment of the read in the shared level's own count; absent while it is off. */
  readonly epoch?: number
}

interface SharedWrite {
  readonly key: string
  readonly answer: CachedAnswer
  /** Of the read that missed: the answer is as old as that, whenever it arrives. */
  readonly epoch: number
}

/** What processes share. Nothing of it throws, and only `read` is waited for. */
export interface SharedLevel {
  /** True while it is left alone after failures. */
  readonly isOff: boolean
  read(key: string): Promise<SharedRead>
  write(written: SharedWrite): void
  /** Until it is done, reads find nothing. */
  invalidate(tags: readonly string[]): void
}
