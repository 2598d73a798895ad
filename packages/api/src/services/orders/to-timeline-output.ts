import type { TimelineEntry } from '@atelier/domain/orders'
import type { TimelineOutput } from '../../schemas/orders.ts'

export const toTimelineOutput = (entries: readonly TimelineEntry[]): TimelineOutput => ({
  items: entries.map(({ type, createdAt: at, actor, data }) => ({ type, at, actor, data })),
})
