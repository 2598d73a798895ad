import type { Curve } from './scale.ts'

const [left, top, width, height] = [60, 20, 560, 260] as const
const colours = ['#7c8da5', '#e08a5b', '#b4462f', '#4f7a5b', '#222222'] as const
const rates = [100, 1_000, 10_000, 100_000] as const
const times = [1, 10, 100, 1_000] as const

const between = (value: number, from: number, to: number): number =>
  (Math.log10(Math.min(Math.max(value, from), to)) - Math.log10(from)) / (Math.log10(to) - Math.log10(from))
const x = (rate: number): number => left + between(rate, rates[0], rates[3]) * width
const y = (ms: number): number => top + height - between(ms, times[0], times[3]) * height

const label = (at: readonly [number, number], content: string, anchor = 'middle'): string =>
  `<text x="${at[0].toFixed(1)}" y="${at[1].toFixed(1)}" text-anchor="${anchor}" fill="#222222">${content}</text>`

/** The 99th percentile over the load, both by powers of ten. */
export function scaleFigureOf(curves: readonly Curve[]): string {
  const bottom = top + height
  const grid = [
    ...rates.map(rate => `<line x1="${x(rate)}" y1="${top}" x2="${x(rate)}" y2="${bottom}" stroke="#dddddd"/>`),
    ...times.map(ms => `<line x1="${left}" y1="${y(ms)}" x2="${left + width}" y2="${y(ms)}" stroke="#dddddd"/>`),
    ...rates.map(rate => label([x(rate), bottom + 16], rate.toLocaleString('en'))),
    ...times.map(ms => label([left - 6, y(ms) + 4], ms.toLocaleString('en'), 'end')),
    label([left + width / 2, bottom + 34], 'requests a second'),
    label([left, top - 8], '99th percentile, ms'),
  ]
  const lines = curves.flatMap(({ name, points }, index) => {
    const colour = colours[index % colours.length]
    const path = points.map(([rate, ms]) => `${x(rate).toFixed(1)},${y(ms).toFixed(1)}`).join(' ')
    const row = bottom + 56 + index * 16
    return [
      `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      `<rect x="${left}" y="${row - 9}" width="10" height="10" fill="${colour}"/>${label([left + 16, row], name, 'start')}`,
    ]
  })
  const whole = bottom + 64 + curves.length * 16
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 660 ${whole}" font-family="sans-serif" font-size="11">`,
    '<title>Simulated 99th percentile over the load, by deployment</title>',
    `<rect width="660" height="${whole}" fill="#ffffff"/>`,
    ...grid,
    ...lines,
    '</svg>',
    '',
  ].join('\n')
}
