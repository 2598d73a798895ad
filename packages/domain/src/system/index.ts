export { type Finding, findingLevels, type FindingName, findingNames } from './finding.ts'
export type { Diagnosis } from './ports.ts'
