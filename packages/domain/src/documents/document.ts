import type { Timestamp } from '../shared/clock.ts'
import type { Money } from '../shared/money.ts'

/** How the values of a column are written: aligned, formatted and typed. */
export type ColumnKind = 'text' | 'number' | 'money' | 'date'

/**
 * One value of a table: a text, a number, money, a moment (ISO 8601 text in a column of kind `date`), or nothing.
 * A text is always text to its reader, whatever it begins with.
 */
export type Cell = string | number | Money | null

export interface DocumentColumn {
  readonly title: string
  readonly kind: ColumnKind
  /** Share of the page's or sheet's width, in characters of its usual text. Default 12. */
  readonly width?: number
}

/** How a document for people writes amounts. Tables for machines never group. */
const documentLocales = ['en', 'ru'] as const
export type DocumentLocale = (typeof documentLocales)[number]

/** What stands above the table of a document for people: a title and labelled lines. */
export interface DocumentHeading {
  readonly title: string
  readonly lines: readonly { readonly label: string; readonly value: string }[]
}

/** Someone whom the document names, such as seller and buyer; they stand beside each other. */
export interface DocumentParty {
  readonly title: string
  readonly lines: readonly string[]
}

/** A line below the table: the value stands in its last column. */
export interface DocumentTotal {
  readonly label: string
  readonly value: number | Money
  /** Default `bold`. */
  readonly weight?: 'regular' | 'bold'
}

/**
 * One document, whatever format it is written in. The same model gives the same bytes: nothing in it or around it is
 * random or of the present moment (DOC-3 of `spec/commerce.md`).
 */
export interface DocumentModel {
  /** Of the sheet, and in the file's properties. */
  readonly name: string
  readonly issuedAt: Timestamp
  /** Default `en`. */
  readonly locale?: DocumentLocale
  /** Null: a table for machines, which begins with its column titles. */
  readonly heading: DocumentHeading | null
  /** Between heading and table; a table for machines leaves them out. */
  readonly parties?: readonly DocumentParty[]
  readonly columns: readonly DocumentColumn[]
  /** One cell a column, in their order. Read once, as the file is. */
  readonly rows: AsyncIterable<readonly Cell[]>
  /** Asked once, after the last row. */
  readonly totals?: () => readonly DocumentTotal[]
  /** Paragraphs at the end; a table for machines leaves them out. */
  readonly notes?: readonly string[]
}

export const documentFormats = ['csv', 'xlsx', 'pdf', 'docx'] as const
export type DocumentFormat = (typeof documentFormats)[number]

/** Media type of a file of that format. */
export const documentMediaTypes: Readonly<Record<DocumentFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

export const isMoney = (cell: Cell): cell is Money => typeof cell === 'object' && cell !== null
