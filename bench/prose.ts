import MarkdownIt from 'markdown-it'

/** Numbers that are the same at every run, so that two runs have the same rows. */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const things = ['lamp', 'bench', 'shelf', 'poster', 'stool', 'mirror', 'table', 'frame', 'clock', 'bowl']
const stuffs = ['Oak', 'Linen', 'Brass', 'Ash', 'Cork', 'Clay', 'Paper', 'Walnut', 'Steel', 'Glass']
const sentences = [
  'Made from what the workshop next door could not use.',
  'The joints are held by wedges, so it travels flat and stands without a screw.',
  'Two coats of oil, then nothing for a week.',
  'We drew it **four times** before the first saw cut.',
  'The shade turns with one finger and stays where it is left.',
  'Printed in two colours on a [proof press](https://example.com/press) from 1961.',
  'It was shown in spring and has been in daily use since.',
  'The underside is left as the plane left it.',
]

const markdown = new MarkdownIt()
const pick = <T>(list: readonly T[], random: () => number): T | undefined => list[Math.floor(random() * list.length)]

/** A studio's project: a title, 300 to 900 characters of Markdown, and what it renders to. */
export function writeProject(random: () => number) {
  const title = `${pick(stuffs, random)} ${pick(things, random)}`
  const paragraph = () => Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(sentences, random)).join(' ')
  const items = Array.from({ length: 3 }, () => `- ${pick(stuffs, random)}, ${Math.ceil(random() * 900)} mm`).join('\n')
  const body = `## ${title}\n\n${paragraph()}\n\n${items}\n\n${random() < 0.5 ? '' : paragraph()}`.trim()
  const toc = [{ level: 2, text: title, anchor: title.toLowerCase().replace(' ', '-') }]
  return { title, body, html: markdown.render(body).trim(), toc }
}
