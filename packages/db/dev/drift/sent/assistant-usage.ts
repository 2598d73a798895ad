import type { AssistantUsageRepository } from '@atelier/domain/assistant'
import type { Calls } from './_calls.ts'

const day = '2026-03-01'
export const assistantUsage: Calls<AssistantUsageRepository> = {
  reserve: r => r.reserve({ userId: 0, day, tokens: 5, max: 10 }),
  settle: r => r.settle(0, day, -5),
}
