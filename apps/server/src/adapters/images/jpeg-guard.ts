import { UnfitImage } from '@atelier/domain/assets'

/** Encoders write some ten. Each scan walks through the whole picture again. */
const mostScans = 64
const startOfScan = Buffer.from([0xff, 0xda])

/** @throws UnfitImage for a progressive picture in needlessly many passes */
export function requireFewScans(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let scans = 0
  for (let at = file.indexOf(startOfScan); at !== -1; at = file.indexOf(startOfScan, at + 2)) scans += 1
  if (scans > mostScans) throw new UnfitImage('corrupt')
}
