import type { Env, VariableName } from './variables.ts'

/** Names of the five documented systems, by ours. Source: `documented-api.md` 11. */
const oldNames: Partial<Record<VariableName, readonly string[]>> = {
  NODE_ENV: ['ENV', 'ENVIRONMENT', 'MODE', 'PYTHON_ENV'],
  PUBLIC_URL: ['DOMAIN', 'SERVER_HOST', 'FLASK_API_BASE_URL'],
  SITE_NAME: ['PROJECT_NAME'],
  CORS_ORIGINS: ['BACKEND_CORS_ORIGINS'],
  LOG_LEVEL: ['JSON_LOG_FORMAT'],
  OTEL_EXPORTER_OTLP_ENDPOINT: ['SENTRY_DSN', 'DD_TRACE_ENABLED'],
  SECRET_KEY: ['JWT_SECRET_KEY', 'RESET_PASSWORD_TOKEN_SECRET', 'VERIFICATION_TOKEN_SECRET'],
  DATABASE_URL: ['DB_URI', 'DATABASE_URI', 'PSQL_HOST'],
  S3_ENDPOINT: ['S3_ENDPOINT_URL'],
  S3_REGION: ['AWS_REGION', 'S3_DEFAULT_REGION'],
  S3_BUCKET: ['S3_BUCKET_NAME', 'AWS_BUCKET_NAME'],
  AWS_ACCESS_KEY_ID: ['AWS_ACCESS_KEY', 'S3_ACCESS_KEY'],
  AWS_SECRET_ACCESS_KEY: ['AWS_SECRET_KEY', 'S3_SECRET_KEY'],
  SMTP_URL: ['EMAIL_SERVER', 'SMTP_HOST', 'SMTP_SERVER'],
  MAIL_FROM: ['EMAIL_SENDER', 'EMAILS_FROM_EMAIL'],
  REDIS_URL: ['REDIS_HOST'],
  CACHE_TTL_SECONDS: ['INVALIDATE_CACHES_TIMEOUT'],
}

const fixed = {
  ACCESS_TOKEN_EXPIRE_MINUTES: 'access tokens live for 30 minutes',
  REFRESH_TOKEN_EXPIRE_DAYS: 'a login lives for 14 idle days, 30 in all',
  EMAIL_RESET_TOKEN_EXPIRE_HOURS: 'reset links live for 20 minutes',
}

/** One line for each known old name that is set while ours is not. */
export function oldNameWarnings(env: Env): string[] {
  const renamed = Object.entries(oldNames).flatMap(([ours, theirs]) =>
    env[ours] === undefined
      ? theirs.filter(name => env[name] !== undefined).map(name => `${name} is not read here: set ${ours}`)
      : [],
  )
  const dropped = Object.entries(fixed)
    .filter(([name]) => env[name] !== undefined)
    .map(([name, rule]) => `${name} is not read here: ${rule}`)
  return [...renamed, ...dropped]
}

/** `DATABASE_URL` from SOCIA's parts, when it is unset and `POSTGRES_SERVER` is there. */
export function databaseUrlFromParts(env: Env): string | undefined {
  const { POSTGRES_SERVER: host, POSTGRES_PORT: port, POSTGRES_USER: user, POSTGRES_PASSWORD: password } = env
  if (!host) return undefined
  const credentials = user ? `${encodeURIComponent(user)}${password ? `:${encodeURIComponent(password)}` : ''}@` : ''
  return `postgres://${credentials}${host}:${port ?? '5432'}/${encodeURIComponent(env['POSTGRES_DB'] ?? 'atelier')}`
}
