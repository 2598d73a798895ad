export { type AmountCell, amountOfCell, type DecimalEvidence, decimalEvidence } from './amount-cell.ts'
export { type DecimalSign, decimalSigns } from './decimal-sign.ts'
export {
  type FaultReason,
  faultReasonText,
  imageReason,
  type ImageReason,
  type ImageReasonCode,
  isFaultReasonCode,
  plainReason,
  type PlainReasonCode,
  plainReasonCodes,
} from './fault-reasons.ts'
export {
  type Import,
  type ImportFault,
  type ImportFile,
  type ImportFormat,
  importFormats,
  type ImportKind,
  importKinds,
  importLimits,
  type ImportMode,
  importModes,
  importSeverities,
  importStatuses,
  importTransitions,
  type ReportedFault,
} from './import.ts'
export {
  BadFile,
  type CatalogImporter,
  type CellFault,
  type ImportBatch,
  type ImportedCount,
  type ImportFileReader,
  type ImportImages,
  type ImportReader,
  type ImportReading,
  type ImportRepository,
  type ImportRows,
  type StrandedImport,
  type TableReader,
  type TableRow,
  UnreadableTable,
  type WaitingImage,
  type WrittenRow,
} from './ports.ts'
export { type ImportedRow, type PriceRow, rowKeys } from './rows.ts'
export { tagsOfCell } from './tags-cell.ts'
