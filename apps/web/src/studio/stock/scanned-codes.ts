/** The kind of barcode, such as `]E0` for EAN-13, which some scanners send first (ISO/IEC 15424). */
const kind = /^\][A-Za-z][0-9A-Za-z]/
/** FNC1 as scanners send it: some do so at the start of a GS1 label too. */
const separator = '\u{1D}'
/** A label that begins with the number of goods, application identifier 01; people type its brackets. */
const label = /^(?:\(01\)|01)(\d{14})/
/** A GS1 Digital Link, as QR codes of goods hold it. */
const link = /^https?:\/\/[^/]+\/(?:.+\/)?01\/(\d{8}|\d{12,14})(?:[/?#]|$)/i
const plain = /^(\d{8}|\d{12,14})$/
const longest = 14

/**
 * What goods may be stored under that were scanned: the text as it is, then each way of writing the GTIN in it. One GTIN
 * has 8, 12, 13 or 14 digits by the zeros before it (GS1 General Specifications, 3.3.2): scanners send UPC-A as EAN-13.
 */
export function codesIn(scanned: string): readonly string[] {
  const text = scanned.replace(kind, '')
  const code = text.startsWith(separator) ? text.slice(1) : text
  const [, digits] = plain.exec(code) ?? label.exec(code) ?? link.exec(code) ?? []
  const gtin = digits?.padStart(longest, '0')
  return [...new Set([scanned, code, ...(gtin !== undefined && hasCheckDigit(gtin) ? waysOf(gtin) : [])])]
}

const waysOf = (gtin: string): readonly string[] =>
  [13, 12, 14, 8].filter(length => /^0*$/.test(gtin.slice(0, -length))).map(length => gtin.slice(-length))

/** Digits count three times and once in turn (GS1 General Specifications, 7.9). */
function hasCheckDigit(gtin: string): boolean {
  const sum = Array.from(gtin, Number).reduce((total, digit, place) => total + digit * (place % 2 === 0 ? 3 : 1), 0)
  return sum % 10 === 0
}
