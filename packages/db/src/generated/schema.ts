// Written by `pnpm db types` from packages/db/schema/*.sql. Do not edit.

import type { ColumnType, GeneratedAlways } from "kysely";

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
  [x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export interface Accounts {
  banned_at: string | null;
  created_at: Generated<string>;
  credential_version: Generated<number>;
  email: string;
  email_key: string;
  id: GeneratedAlways<number>;
  password_hash: string;
  updated_at: string | null;
  verified_at: string | null;
}

export interface Assets {
  bytes: number;
  created_at: Generated<string>;
  format: 'gif' | 'jpeg' | 'png' | 'webp';
  frames: number;
  height: number;
  id: GeneratedAlways<number>;
  kept: boolean;
  key: string;
  object_id: string;
  owner_id: number | null;
  sha256: Buffer;
  status: Generated<'pending' | 'ready'>;
  stored_bytes: number;
  thumbhash: string;
  touched_at: Generated<string>;
  variants: Json;
  visibility: 'public' | 'private';
  width: number;
}

export interface AuditLog {
  action: string;
  actor_user_id: number | null;
  created_at: Generated<string>;
  details: Generated<Json>;
  id: GeneratedAlways<number>;
  ip: Generated<string>;
  request_id: Generated<string>;
  subject_user_id: number | null;
}

export interface Events {
  address: string;
  canceled_at: string | null;
  capacity: number | null;
  created_at: Generated<string>;
  date: string;
  description: string | null;
  description_html: string | null;
  ends_at: string | null;
  ends_wall: string | null;
  id: GeneratedAlways<number>;
  image_url: string | null;
  owner_id: number;
  search: Generated<string>;
  starts_at: string | null;
  starts_wall: string | null;
  time: string;
  timezone: string | null;
  title: string | null;
  updated_at: string | null;
  venue: string;
  version: Generated<number>;
}

export interface IdempotencyKeys {
  actor: string;
  answer: string | null;
  created_at: Generated<string>;
  fingerprint: Buffer;
  key_hash: Buffer;
  lease_until: string | null;
  operation: string;
  status: Generated<'started' | 'done'>;
}

export interface LinkTokens {
  account_id: number | null;
  created_at: Generated<string>;
  credential_version: number;
  expires_at: string;
  id: GeneratedAlways<number>;
  purpose: 'verify' | 'reset' | 'email_change';
  target_email: string;
  token_hash: string;
  used_at: string | null;
}

export interface MailMessages {
  created_at: Generated<string>;
  dedupe_key: string;
  id: GeneratedAlways<number>;
  message_id: string;
  sent_at: string | null;
  state: Generated<'queued' | 'sending' | 'sent' | 'failed'>;
  template: string;
  to_address: string;
}

export interface Outbox {
  aggregate_id: number;
  created_at: Generated<string>;
  id: GeneratedAlways<number>;
  payload: Generated<Json>;
  request_id: Generated<string>;
  stream_seq: number | null;
  type: string;
}

export interface Projects {
  body: string;
  created_at: Generated<string>;
  html: string;
  id: GeneratedAlways<number>;
  slug: string;
  title: string;
  toc: Generated<Json>;
  updated_at: string | null;
  user_id: number;
  version: Generated<number>;
}

export interface Sessions {
  auth_time: Generated<string>;
  created_at: Generated<string>;
  expires_at: string;
  id: string;
  ip: Generated<string>;
  last_used_at: Generated<string>;
  public_id: GeneratedAlways<number>;
  refresh_counter: Generated<number>;
  user_agent: Generated<string>;
  user_id: number;
}

export interface Users {
  about: Generated<string>;
  about_html: Generated<string>;
  account_id: number;
  avatar_url: Generated<string>;
  created_at: Generated<string>;
  customer_type: Generated<'retail' | 'wholesale' | 'super_wholesale'>;
  id: GeneratedAlways<number>;
  level: Generated<number>;
  links: Generated<Json>;
  location: Generated<string>;
  role: Generated<'USER' | 'EMPLOYEE' | 'ADMIN'>;
  updated_at: string | null;
  username: string;
  version: Generated<number>;
}

export interface DB {
  accounts: Accounts;
  assets: Assets;
  audit_log: AuditLog;
  events: Events;
  idempotency_keys: IdempotencyKeys;
  link_tokens: LinkTokens;
  mail_messages: MailMessages;
  outbox: Outbox;
  projects: Projects;
  sessions: Sessions;
  users: Users;
}
