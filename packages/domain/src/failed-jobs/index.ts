export type { FailedJob, FailedJobReader, FailedJobRepository, TakenJob } from './ports.ts'
