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
