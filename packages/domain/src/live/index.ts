export { eventTypes, mayHear } from './audience.ts'
export type { LiveFeed, OpenStream } from './ports.ts'
