export {
  type Cell,
  type ColumnKind,
  type DocumentColumn,
  type DocumentFormat,
  type DocumentLocale,
  documentFormats,
  documentMediaTypes,
  type DocumentModel,
  type DocumentTotal,
  isMoney,
} from './document.ts'
export type { DocumentWriter } from './ports.ts'
