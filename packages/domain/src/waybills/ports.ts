import type { Page, PageRequest } from '../shared/page.ts'
import type { Patch } from '../shared/rows.ts'
import type {
  NewLine,
  NewWaybill,
  LineFields,
  Waybill,
  WaybillFields,
  WaybillLine,
  WaybillWithLines,
} from './waybill.ts'
import type { WaybillStatus, WaybillType } from './waybill-status.ts'

export interface WaybillFilter {
  readonly type?: WaybillType | undefined
  readonly status?: WaybillStatus | undefined
  readonly locationId?: number | undefined
  readonly orderId?: number | undefined
  readonly offerId?: number | undefined
  /** A whole number. */
  readonly number?: string | undefined
}

/** What of an order has not left yet, at one location; `locationId` null: its stock is not managed. */
export interface OwedLine extends Pick<WaybillLine, 'offerId'> {
  readonly locationId: number | null
  readonly quantity: number
}

export interface WaybillReader {
  /** The latest first. @throws INVALID_INPUT for a cursor that this list did not make. */
  list(filter: WaybillFilter, page: PageRequest): Promise<Page<Waybill>>
  find(id: number): Promise<WaybillWithLines | undefined>
}

export interface WaybillRepository extends WaybillReader {
  /** Reads and locks it with its lines: every change is judged on it. */
  lock(id: number): Promise<WaybillWithLines | undefined>
  /** A draft with a number of its own. */
  insert(fields: NewWaybill): Promise<Waybill>
  /** Of a locked draft; raises its version. */
  update(id: number, patch: Patch<WaybillFields>): Promise<Waybill>
  /** Of a locked one; raises its version. */
  setStatus(id: number, status: Exclude<WaybillStatus, 'draft'>, postedBy?: number | null): Promise<Waybill>
  /** Adds lines to a locked draft. Writes of lines leave its version to `update`. @throws REFERENCE_MISSING for an offer that is gone */
  insertLines(id: number, lines: readonly NewLine[]): Promise<readonly WaybillLine[]>
  /** Adds lines that repeat what an order says of its offers. @throws REFERENCE_MISSING for what it does not hold */
  insertOrderLines(
    id: number,
    orderId: number,
    lines: readonly { readonly offerId: number; readonly quantity: number }[],
  ): Promise<readonly WaybillLine[]>
  /** Repeats the lines of another waybill. */
  copyLines(id: number, fromId: number): Promise<void>
  updateLine(id: number, lineId: number, patch: Patch<LineFields>): Promise<WaybillLine>
  deleteLine(id: number, lineId: number): Promise<void>
  /** The waybill that takes this one back. */
  findReversal(id: number): Promise<WaybillWithLines | undefined>
  /** What an order still has to send, by location and offer. */
  listOwed(orderId: number): Promise<readonly OwedLine[]>
  /** Drafts that send goods of an order, locked, by id. */
  lockDraftsOf(orderId: number): Promise<readonly Waybill[]>
  /** Ids of waybills that sent, or are to send, goods of an order. */
  listIdsOf(orderId: number): Promise<readonly number[]>
}
