import { expect } from 'vitest'

const issued = (letter: string) => expect.stringMatching(new RegExp(`^${letter}-\\d{4}-000001$`))

/** What both stories end with: 3 lamps of 12 and 1 shade of 5 sold at 10 % off, 2 and 1 sent back, 1 lamp sold again. */
export const numbers = {
  onSale: [
    { sku: 'Oak-shade', availability: 'IN_STOCK', price: 1_201 },
    { sku: 'Oak-lamp', availability: 'IN_STOCK', price: 1_990 },
  ],
  merged: [
    { outcome: 'merged', quantity: 3 },
    { outcome: 'merged', quantity: 1 },
  ],
  mergedAgain: true,
  address: ['Berlin', true],
  held: [3],
  // 7171 - 717 + 549; a sixth of each line and of the shipping is tax.
  total: [7_171, 717, 549, 1_168, 7_003],
  lines: [
    ['Oak-lamp', 3, 896, 5_373],
    ['Oak-shade', 1, 180, 1_081],
  ],
  notices: [200, 200, 200],
  statuses: [
    ['NEW', 'captured', 'not_fulfilled', 'none'],
    ['SHIPPING', 'captured', 'fulfilled', 'none'],
    ['COMPLETED', 'partially_refunded', 'delivered', 'partially_returned'],
  ],
  tracking: ['DHL', '0034'],
  timeline: [
    'order.placed',
    'payment.captured',
    'order.confirmed',
    'order.in_progress',
    'order.shipped',
    'order.completed',
    'return.requested',
    'return.approved',
    'return.received',
    'return.refunded',
    'refund.succeeded',
    'return.closed',
  ],
  returned: [
    [2, 'resellable', 3_582],
    [1, 'damaged', 1_081],
  ],
  money: [7_003, 4_663, 4_663],
  documents: [
    // Its number is the waybill's, from a sequence: a transaction that ran again leaves a gap.
    ['packing_slip', expect.stringMatching(/^W-\d{4}-\d{6}$/), null, null],
    ['invoice', issued('I'), 7_003, 1_168],
    ['credit_note', issued('C'), 4_663, 777],
  ],
  invoice: '%PDF-',
  late: ['NEW', 'captured', 'order.placed', 'order.expired', 'payment.captured', 'order.confirmed'],
  stock: [
    {
      onHand: 11,
      allocated: 1,
      reserved: 0,
      available: 10,
      moved: [10, 2, -3, 2],
      allocations: [1],
      holds: [],
      sum: 11,
      ok: true,
    },
    // The damaged one lies in quarantine.
    {
      onHand: 5,
      allocated: 0,
      reserved: 0,
      available: 4,
      moved: [5, -1, 1],
      allocations: [],
      holds: [],
      sum: 5,
      ok: true,
    },
  ],
  audit: [],
}
