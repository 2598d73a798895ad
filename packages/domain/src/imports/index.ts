export { type Import, type ImportFault, type ImportFile, type ImportFormat, importFormats, type ImportKind, importKinds, importLimits, type ImportMode, importModes, importSeverities, importStatuses, type ReportedFault } from './import.ts'
export { BadFile, type CatalogImporter, type ImportBatch, type ImportFileReader, type ImportImages, type ImportReader, type ImportReading, type ImportRepository, type ImportRows, type StrandedImport, type TableReader, type TableRow, UnreadableTable, type WaitingImage } from './ports.ts'
export { type ImportedRow, naturalKeys, type PriceRow } from './rows.ts'
