export type { AccessTokens, NewSession, RefreshTokens, SessionReader, SessionStore } from './ports.ts'
export { accessTokenLifeSeconds, refreshStep, type Session, sessionLife, stepUpSeconds } from './session.ts'
