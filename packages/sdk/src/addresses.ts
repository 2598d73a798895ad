import {
  addressLines as linesOf,
  countryName as nameOf,
  placeFields as fieldsOf,
  placeLines as placeOf,
} from '@atelier/domain/addresses'
import type { PostalAddress } from './generated/types.ts'

/** The fields of an address that name its place. */
export type PlaceField = 'street' | 'house' | 'city' | 'region' | 'postalCode'

/**
 * The lines of an address as they stand on a parcel, in the order of its country: name, street, place, country, phone.
 * @param locale language of the country's name
 * @example
 * ```ts
 * addressLines(order.shippingAddress, 'en') // ['Ana Lee', '12 Main Street', 'Austin, TX 78701', 'United States', '+1 512 5550100']
 * ```
 */
export const addressLines = (address: PostalAddress, locale: string): readonly string[] => linesOf(address, locale)

/** Those lines without name and phone. */
export const placeLines = (address: PostalAddress, locale: string): readonly string[] => placeOf(address, locale)

/** The fields of a place in the order in which a country writes them, for a form. */
export const placeFields = (country: string): readonly PlaceField[] => fieldsOf(country)

/** The name of a country in a language, by its code of ISO 3166-1; a code without a name is returned as it is. */
export const countryName = (code: string, locale: string): string => nameOf(code, locale)
