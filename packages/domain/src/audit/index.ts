export type { AuditEntry, AuditFilter, AuditReader, AuditRecord } from './ports.ts'
