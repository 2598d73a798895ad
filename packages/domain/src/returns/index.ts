export type { NewReturn, ReturnFilter, ReturnReader, ReturnRepository } from './ports.ts'
export {
  type LineRefund,
  lineRefunds,
  type Receipt,
  type ReceivedLine,
  receivedLines,
  requireReturnable,
  unitsHeld,
} from './return-rules.ts'
export { type ReturnStatus, returnStatuses, returnTransitions } from './return-status.ts'
export {
  type Return,
  type ReturnCondition,
  returnConditions,
  type ReturnLine,
  type ReturnReason,
  returnReasons,
} from './return.ts'
