import type { DocumentColumn } from '@atelier/domain/documents'

/** Characters that fit beside each other on an upright A4 page. */
const uprightWidth = 90

/** The width of a column, in characters. */
export const widthOf = ({ width = 12 }: DocumentColumn): number => width

export const totalWidthOf = (columns: readonly DocumentColumn[]): number =>
  columns.reduce((sum, column) => sum + widthOf(column), 0)

export const isLandscape = (columns: readonly DocumentColumn[]): boolean => totalWidthOf(columns) > uprightWidth

/** Numbers and money stand right. */
export const isRightAligned = ({ kind }: DocumentColumn): boolean => kind === 'number' || kind === 'money'
