import type { Scenario } from './run-scenario.ts'

/** Rows 1 to 3 of `spec/commerce.md` 13 and a kill, at `scale` of their full counts. */
export const scenariosAt = (scale: number): readonly Scenario[] => {
  const some = (count: number) => Math.max(2, Math.round(count * scale))
  return [
    { name: '200 buyers, 50 units', buyers: some(200), units: [[some(50)]], basket: () => [[0, 1]] },
    { name: '50 buyers, 1 unit', buyers: some(50), units: [[1]], basket: () => [[0, 1]] },
    {
      name: 'doubled lines',
      buyers: some(100),
      units: [[some(90)]],
      basket: () => [
        [0, 1],
        [0, 2],
      ],
    },
    { name: 'two locations', buyers: some(100), units: [[some(25), some(25)]], basket: () => [[0, 1]] },
    {
      name: 'offers in opposite order',
      buyers: some(1_000),
      units: [[some(400)], [some(400)]],
      basket: n =>
        n % 4 < 2
          ? [
              [0, 1],
              [1, 1],
            ]
          : [
              [1, 1],
              [0, 1],
            ],
    },
    { name: 'a process killed', buyers: some(200), units: [[some(120)]], basket: () => [[0, 1]], kills: true },
  ]
}
