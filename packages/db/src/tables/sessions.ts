export const sessionColumns = [
  'sessions.id',
  'sessions.public_id as publicId',
  'sessions.user_id as userId',
  'sessions.refresh_counter as refreshCounter',
  'sessions.expires_at as expiresAt',
  'sessions.created_at as createdAt',
  'sessions.last_used_at as lastUsedAt',
  'sessions.auth_time as authTime',
  'sessions.ip',
  'sessions.user_agent as userAgent',
] as const
