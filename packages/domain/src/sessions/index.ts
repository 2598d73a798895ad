export {
  isDeviceToken,
  type KnownDevice,
  knownDeviceLife,
  type KnownDeviceReader,
  type KnownDeviceRepository,
} from './known-device.ts'
export type { AccessTokens, NewSession, RefreshTokens, SessionReader, SessionStore } from './ports.ts'
export { accessTokenLifeSeconds, refreshStep, type Session, sessionLife, stepUpSeconds } from './session.ts'
