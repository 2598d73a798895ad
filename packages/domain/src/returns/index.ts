export { type ReturnStatus, returnStatuses, returnTransitions } from './return-status.ts'
