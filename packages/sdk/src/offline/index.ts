export { createOutbox, type Outbox, type OutboxOptions, type WaitingWrite, type WritePath } from './outbox.ts'
export type { WriteStorage } from './stored-writes.ts'
