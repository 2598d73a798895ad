import type { DocumentModel } from '@atelier/domain/documents'

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
export const wordprocessing = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const packaging = 'http://schemas.openxmlformats.org/package/2006'
const wordMedia = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
// oxlint-disable-next-line eslint/no-control-regex -- control characters are what it looks for
const unwritable = /[\u{0}-\u{8}\u{B}\u{C}\u{E}-\u{1F}\u{FFFE}\u{FFFF}]|\p{Surrogate}/gu

/** Text between tags or in an attribute; characters that XML cannot hold become U+FFFD. */
export const xmlOf = (text: string): string =>
  text.replace(unwritable, '\u{FFFD}').replace(/[&<>"]/g, character => escapes[character] ?? character)

const relation = (id: number, type: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`
const relations = (...inner: readonly string[]) =>
  `${declaration}<Relationships xmlns="${packaging}/relationships">${inner.join('')}</Relationships>`
const part = (path: string, media: string) => `<Override PartName="${path}" ContentType="${media}"/>`
const style = (id: string, type: string, inner: string) =>
  `<w:style w:type="${type}"${id === 'Normal' ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${id}"/>${inner}</w:style>`

/** Everything but the text itself, by path. */
export const fixedParts = ({ name, issuedAt, heading }: DocumentModel): Readonly<Record<string, string>> => ({
  'word/styles.xml':
    `${declaration}<w:styles xmlns:w="${wordprocessing}"><w:docDefaults><w:rPrDefault><w:rPr>` +
    '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="16"/></w:rPr></w:rPrDefault></w:docDefaults>' +
    style('Normal', 'paragraph', '') +
    style('Title', 'paragraph', '<w:basedOn w:val="Normal"/><w:rPr><w:b/><w:sz w:val="32"/></w:rPr>') +
    '</w:styles>',
  'word/footer1.xml':
    `${declaration}<w:ftr xmlns:w="${wordprocessing}"><w:p><w:pPr><w:jc w:val="right"/></w:pPr>` +
    `<w:r><w:t xml:space="preserve">${xmlOf(name)} · </w:t></w:r><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>`,
  'word/_rels/document.xml.rels': relations(
    relation(1, `${office}/relationships/styles`, 'styles.xml'),
    relation(2, `${office}/relationships/footer`, 'footer1.xml'),
  ),
  '_rels/.rels': relations(
    relation(1, `${office}/relationships/officeDocument`, 'word/document.xml'),
    relation(2, `${packaging}/relationships/metadata/core-properties`, 'docProps/core.xml'),
  ),
  'docProps/core.xml':
    `${declaration}<cp:coreProperties xmlns:cp="${packaging}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlOf(heading?.title ?? name)}</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">${issuedAt.slice(0, 19)}Z</dcterms:created></cp:coreProperties>`,
  '[Content_Types].xml':
    `${declaration}<Types xmlns="${packaging}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    part('/word/document.xml', `${wordMedia}.document.main+xml`) +
    part('/word/styles.xml', `${wordMedia}.styles+xml`) +
    part('/word/footer1.xml', `${wordMedia}.footer+xml`) +
    part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    '</Types>',
})
