export const linkTokenColumns = [
  'link_tokens.id',
  'link_tokens.purpose',
  'link_tokens.account_id as accountId',
  'link_tokens.target_email as targetEmail',
  'link_tokens.credential_version as credentialVersion',
  'link_tokens.expires_at as expiresAt',
  'link_tokens.used_at as usedAt',
] as const
