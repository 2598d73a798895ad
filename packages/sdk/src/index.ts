export { type Client, createClient, type LoginState } from './client.ts'
export {
  type CookieJar,
  type CookieOptions,
  type CookieRequest,
  type CookieResponse,
  cookieStorage,
} from './cookie-storage.ts'
export type { AppRouter, Failure, Inputs, Outputs } from './contract.ts'
export type { Procedures } from './generated/procedures.ts'
export { countries, countriesWithoutPostalCodes, eventTypes, scopes } from './generated/lists.ts'
export type * from './generated/types.ts'
export { AtelierError, type AtelierErrorOf, type Code, type DetailsOf, isAtelierError, type SdkCode } from './errors.ts'
export type { LiveEvent, LiveGap, LiveHandlers, LiveInput, LiveMembers } from './live/live.ts'
export { atelierErrorOf, links } from './links.ts'
export type { LoginSnapshot, SignedInUser } from './login-state.ts'
export { addressLines, countryName, type PlaceField, placeFields, placeLines } from './addresses.ts'
export { messageOf, type Messages } from './messages.ts'
export { decimalOf, formatMoney, minorUnitsOf, type Money } from './money.ts'
export type { Mutation, Query, Subscription } from './members.ts'
export type { CallOptions, ClientOptions, Fetch, FetchAnswer, FetchInit } from './options.ts'
export { type Call, type Result, safe } from './safe.ts'
export { browserStorage, type DeviceStorage, type LoginStorage, memoryStorage, type StoredLogin } from './storage.ts'
export type { ImportOptions } from './uploads/import.ts'
export { srcset, type SizedImage } from './uploads/srcset.ts'
export type { ResumableOptions, UploadOptions } from './uploads/upload.ts'
