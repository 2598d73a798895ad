import { describe, expect, it } from 'vitest'
import { codesIn } from './scanned-codes.ts'

describe('scanned codes', () => {
  it.each([
    ['UPC-A that is sent as EAN-13', '0036000291452', '036000291452'],
    ['UPC-A for goods stored as EAN-13', '036000291452', '0036000291452'],
    ['the kind of barcode before it', ']E04006381333931', '4006381333931'],
    ['a carton of a single piece', '00012345600012', '012345600012'],
    ['EAN-8 in fourteen digits', '00000073513537', '73513537'],
    ['a label with a batch', ']C1010400638133393110A1', '4006381333931'],
    ['a label as people type it', '(01)04006381333931(10)A1', '4006381333931'],
    ['a data matrix that begins with FNC1', '\u{1D}0104006381333931', '4006381333931'],
    ['the QR code of goods', 'https://id.gs1.org/01/04006381333931?17=270501', '4006381333931'],
    ['the QR code of a maker, with a batch', 'https://oak.example/gtin/01/4006381333931/10/A1', '04006381333931'],
  ])('find goods by %s', (_, scanned, stored) => {
    const [first, ...others] = codesIn(scanned)
    expect(first).toBe(scanned)
    expect(others).toContain(stored)
  })
  it.each(['OL-420-L', '0036000291453', '12345', '1234567890', 'https://oak.example/shop/01/chairs', ''])(
    'are taken as they are where they hold no number of goods: %j',
    scanned => {
      expect(codesIn(scanned)).toEqual([scanned])
    },
  )
  it('do not repeat a number that is written in one way only', () => {
    expect(codesIn('14006381333938')).toEqual(['14006381333938'])
  })
})
