export {
  computeTotals,
  type Discount,
  type LineToPrice,
  type LineTotals,
  type ShippingToPrice,
  type Totals,
  type TotalsQuestion,
} from './compute-totals.ts'
