import type { TimelineEntry } from '@atelier/domain/orders'
import type { z } from 'zod'
import type { TimelineOutput } from '../../schemas/orders.ts'

export const toTimelineOutput = (entries: readonly TimelineEntry[]): z.infer<typeof TimelineOutput> => ({
  items: entries.map(({ type, createdAt: at, actor, data }) => ({ type, at, actor, data })),
})
