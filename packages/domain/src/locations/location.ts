import { AppError } from '../app-error.ts'
import type { Timestamp } from '../shared/clock.ts'

export const locationKinds = ['store', 'quarantine'] as const
export type LocationKind = (typeof locationKinds)[number]

/** Where goods come in unless a waybill says otherwise; made with the shop. */
export const mainLocation = 'MAIN'

export interface LocationAddress {
  readonly country?: string | undefined
  readonly region?: string | undefined
  readonly city?: string | undefined
  readonly street?: string | undefined
  readonly house?: string | undefined
  readonly postalCode?: string | undefined
}

/** Where goods lie. */
export interface Location {
  readonly id: number
  /** Unique; never changes. */
  readonly code: string
  readonly name: string
  /** Locations of a higher priority are emptied first. */
  readonly priority: number
  /** Whether buyers can be promised what lies there. */
  readonly sellable: boolean
  /** What lies in quarantine is never sold. */
  readonly kind: LocationKind
  readonly address: LocationAddress | null
  readonly version: number
  readonly createdAt: Timestamp
  readonly updatedAt: Timestamp | null
}

export type LocationFields = Pick<Location, 'code' | 'name' | 'priority' | 'sellable' | 'kind' | 'address'>

export const locationFieldsOf = ({ code, name, priority, sellable, kind, address }: Location): LocationFields => ({
  code,
  name,
  priority,
  sellable,
  kind,
  address,
})

/** @throws RULE_VIOLATED for goods in quarantine that could be sold */
export function requireSoundLocation({ kind, sellable }: Pick<LocationFields, 'kind' | 'sellable'>): void {
  if (kind === 'store' || !sellable) return
  throw new AppError('RULE_VIOLATED', { rule: 'quarantine_is_not_sold', fields: ['kind', 'sellable'] })
}
