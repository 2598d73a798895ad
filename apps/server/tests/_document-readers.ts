import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const isThere = (program: string) => existsSync(`/usr/bin/${program}`)

/** Whether PDF files can be read here. Without it its tests skip by this line, unless REQUIRE_ALL_SUITES=1 asks for all. */
export const hasPdfToText = isThere('pdftotext')
if (!hasPdfToText) {
  const say = 'tests that read PDF files need pdftotext: install poppler-utils'
  if (process.env['REQUIRE_ALL_SUITES'] === '1') throw new Error(say)
  console.warn(`skipped: ${say}`)
}

/** Whether office files can be opened here. LibreOffice is too large for CI: its tests skip by this line there too. */
export const hasLibreOffice = isThere('soffice')
if (!hasLibreOffice) console.warn('skipped: tests that open office files need LibreOffice: install libreoffice')

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'atelier-documents-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The text of a PDF as a person sees it, line by line. */
export const textOfPdf = (pdf: Uint8Array): Promise<string> =>
  inFolder(async folder => {
    const file = join(folder, 'file.pdf')
    await writeFile(file, pdf)
    return (await run('pdftotext', ['-layout', file, '-'])).stdout
  })

/** What LibreOffice makes of a file: `csv` shows the cells as they are displayed, `pdf` the pages as they are printed. */
export const convertByOffice = (file: Uint8Array, from: 'xlsx' | 'docx', to: 'csv' | 'pdf'): Promise<Buffer> =>
  inFolder(async folder => {
    await writeFile(join(folder, `file.${from}`), file)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    // 44 is the comma, 34 the quote, 76 UTF-8.
    const filter = to === 'csv' ? 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true' : to
    await run('soffice', [
      profile,
      '--headless',
      '--convert-to',
      filter,
      '--outdir',
      folder,
      join(folder, `file.${from}`),
    ])
    return readFile(join(folder, `file.${to}`))
  })
