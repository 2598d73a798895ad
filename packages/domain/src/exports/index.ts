export type { ExportReader, PricedOffer } from './ports.ts'
