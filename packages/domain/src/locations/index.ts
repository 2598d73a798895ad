export {
  type Location,
  type LocationAddress,
  type LocationFields,
  locationFieldsOf,
  locationKinds,
  mainLocation,
  requireSoundLocation,
} from './location.ts'
export type { LocationReader, LocationRepository } from './ports.ts'
