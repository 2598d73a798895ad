export { canReceive } from './audience.ts'
export type { LiveFeed, OpenStream } from './ports.ts'
