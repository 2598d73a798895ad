export { type Backlog, readBacklog } from './backlog.ts'
export { checkSession, type SessionChecks } from './check-session.ts'
export { createDatabase, type Database, type DatabaseConfig } from './database.ts'
export type {
  Accounts,
  AuditLog,
  DB,
  IdempotencyKeys,
  Json,
  JsonValue,
  LinkTokens,
  MailMessages,
  Outbox,
  Projects,
  Sessions,
  Users,
} from './generated/schema.ts'
export { type Jobs, type JobsConfig, startJobs, type WorkConfig } from './jobs.ts'
export { type JobEntry, type JobLedger, type JobState, jobStates, openJobLedger } from './jobs/job-ledger.ts'
export { type JobHandler, type JobRun } from './jobs/run-job.ts'
export { type DatabaseDiagnosis, diagnoseDatabase } from './diagnosis.ts'
export { listObjectRows, type ObjectRow } from './object-keys.ts'
export { isReadOnlyRefusal } from './pg-errors.ts'
export { createKeyset, type Keyset } from './keyset.ts'
export { type InvalidationListener, listenForInvalidations } from './listen-for-invalidations.ts'
export { createMaintenance, type MaintenanceOptions } from './maintenance.ts'
export {
  isMigrated,
  migrateDown,
  MigrationError,
  type MigrationRun,
  type MigrationState,
  migrateUp,
  migrationStatus,
  resetDatabase,
} from './migrate.ts'
export { type Dispatcher, type DispatcherConfig, startDispatcher } from './outbox/dispatcher.ts'
export { listenToOutbox, type OutboxListener } from './outbox/listener.ts'
export { createReaders } from './readers.ts'
export type { SessionParts } from './repositories.ts'
export type { SessionRows } from './repositories/sessions.ts'
export type { AdapterSession, SessionAdapter, SessionAttributes } from './session-adapter.ts'
export { createTransactor, type DatabaseTransactor, type JobSender, type TransactorParts } from './unit-of-work.ts'
