import { labelOf, scenariosIn, subjectsIn } from './report.ts'
import { type Results, yardstick } from './results.ts'

const colours: Readonly<Record<string, string>> = {
  'ours rest': '#b4462f',
  'ours trpc': '#e08a5b',
  'fastify rest': '#7c8da5',
  'hono rest': '#a5b4c6',
  'trpc trpc': '#c9d2dd',
  'tuned rest': '#4f7a5b',
}
const [left, width, bar, gap, most] = [210, 480, 14, 16, 3] as const
const scale = (ratio: number): number => (Math.min(ratio, most) / most) * width

/** Bars by scenario: multiples of the lean peer, which is the line at 1. */
export function figureOf(results: Results): string {
  const subjects = subjectsIn(results).filter(subject => colours[subject])
  const lines: string[] = []
  let y = 56
  for (const { name, title } of scenariosIn(results)) {
    const bars = subjects.flatMap(subject => {
      const figure = results.figures[name]?.[subject]
      return figure && subject !== yardstick ? [{ subject, ratio: figure.ratio }] : []
    })
    lines.push(text([left - 10, y + (bars.length * bar) / 2 + 4], title, 'end'))
    for (const { subject, ratio } of bars) {
      const end = left + scale(ratio)
      lines.push(
        `<rect x="${left}" y="${y}" width="${(end - left).toFixed(1)}" height="${bar - 2}" fill="${colours[subject]}"/>`,
        text([end + 4, y + bar - 4], ratio.toFixed(2)),
      )
      y += bar
    }
    y += gap
  }
  const one = left + scale(1)
  const legend = subjects.map((subject, index) => {
    const [x, row] = [20 + (index % 3) * 240, 14 + Math.floor(index / 3) * 18]
    const label = labelOf(results, subject).replaceAll('**', '')
    return `<rect x="${x}" y="${row - 9}" width="10" height="10" fill="${colours[subject]}"/>${text([x + 15, row], label)}`
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 ${y + 12}" font-family="sans-serif" font-size="11">`,
    '<title>Requests a second as a multiple of the lean peer</title>',
    `<rect width="760" height="${y + 12}" fill="#ffffff"/>`,
    ...legend,
    ...lines,
    `<line x1="${one}" y1="46" x2="${one}" y2="${y - gap}" stroke="#222222" stroke-dasharray="4 3"/>`,
    text([one, y + 2], 'lean peer = 1', 'middle'),
    '</svg>',
    '',
  ].join('\n')
}

type Anchor = 'start' | 'middle' | 'end'
const text = ([x, y]: readonly [number, number], content: string, anchor: Anchor = 'start'): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" fill="#222222">${escaped(content)}</text>`
const escaped = (content: string): string => content.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
