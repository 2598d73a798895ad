import type { Timestamp } from '../shared/clock.ts'

/** One rate of tax; every product has one. */
export interface TaxClass {
  readonly id: number
  readonly code: string
  readonly name: string
  /** Hundredths of a percent: 2000 is 20 %. */
  readonly rateBps: number
  readonly version: number
  readonly createdAt: Timestamp
  readonly updatedAt: Timestamp | null
}

export type TaxClassFields = Pick<TaxClass, 'code' | 'name' | 'rateBps'>

export const taxClassFieldsOf = ({ code, name, rateBps }: TaxClass): TaxClassFields => ({ code, name, rateBps })
