import type { Issue } from '../error-details.ts'
import { AppError } from '../app-error.ts'
import { fieldText } from '../error-messages.ts'
import type { PriceList, PriceListFields } from './price.ts'

/** Documented offers carry their prices in these, by the field that shows them (`documented-api.md` 8.2): they stay. */
export const documentedLists: ReadonlyMap<string, string> = new Map([
  ['retail', 'price_rub'],
  ['super_wholesale', 'super_wholesale_price_rub'],
])

type Wanted = Pick<PriceListFields, 'currency' | 'startsAt' | 'endsAt' | 'derivedFrom'>

/**
 * A derived list stands on fixed lists alone, so that no list waits for itself.
 * `bases`: those of its `mean` that there are.
 * @throws RULE_VIOLATED for an end before the start, INVALID_INPUT naming each base that cannot be one
 */
export function requireSoundList(wanted: Wanted, bases: readonly PriceList[]): void {
  const { currency, startsAt, endsAt, derivedFrom } = wanted
  if (startsAt !== null && endsAt !== null && endsAt <= startsAt) {
    throw new AppError('RULE_VIOLATED', { rule: 'end_after_start', fields: ['startsAt', 'endsAt'] })
  }
  const issues = (derivedFrom?.mean ?? []).flatMap((code, index): readonly Issue[] => {
    const base = bases.find(each => each.code === code)
    const fault = faultOf(base, currency)
    const path = `derivedFrom.mean.${index}`
    return fault === undefined ? [] : [{ path, code: 'custom', message: `${fieldText(path)} ${fault}` }]
  })
  if (issues.length > 0) throw new AppError('INVALID_INPUT', { issues })
}

function faultOf(base: PriceList | undefined, currency: string): string | undefined {
  if (!base) return 'is no price list with this code'
  if (base.derivedFrom) return 'is derived itself. Name lists that have prices of their own.'
  return base.currency === currency ? undefined : 'has prices in another currency'
}

/** A list keeps its kind: prices of its own, or derived ones. @throws INVALID_INPUT */
export function requireSameKind(before: PriceList, derivedFrom: PriceList['derivedFrom'] | undefined): void {
  if (derivedFrom === undefined || (derivedFrom === null) === (before.derivedFrom === null)) return
  const message = before.derivedFrom
    ? "'derived_from' cannot be cleared on a derived list"
    : "'derived_from' cannot be set on a list with prices of its own"
  throw new AppError('INVALID_INPUT', { issues: [{ path: 'derivedFrom', code: 'custom', message }] })
}
