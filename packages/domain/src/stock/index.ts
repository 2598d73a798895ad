export type { ShortLine } from '../error-details.ts'
export { type StockViolation, stockRules } from './audit.ts'
export { type AvailabilityChange, type AvailabilityFlip, flipsIn } from './availability-change.ts'
export { availableOf, mergeLines, type StockLevel, type StockLine, type StockNumbers } from './level.ts'
export { planTakes, type Take, type TakePlan } from './plan-takes.ts'
export type {
  Movement,
  MovementFilter,
  Posting,
  Remainder,
  StockDemand,
  StockFilter,
  StockOutcome,
  StockReader,
  StockRepository,
} from './ports.ts'
export type { StockExplanation, StockMovement, StockOfOffer, StockPromise } from './stock-of-offer.ts'
