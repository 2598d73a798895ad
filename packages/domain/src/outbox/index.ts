export type { OutboxConsumer } from './consumer.ts'
export type { OutboxEvent, OutboxReader, OutboxSignal, OutboxSlice } from './ports.ts'
