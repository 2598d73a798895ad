/** Plain goods that fill the shop: each has one offer and a picture in the colour of its shelf. */
interface Shelf {
  readonly category: string
  readonly subCategory: string
  readonly brand: string
  readonly tags: readonly string[]
  /** Degrees of the colour wheel. */
  readonly hue: number
  /** Names with the price of one in roubles. */
  readonly goods: readonly (readonly [name: string, priceRub: number])[]
}

const shelf = (
  [category, subCategory]: readonly [string, string],
  look: Omit<Shelf, 'category' | 'subCategory' | 'goods'>,
  goods: Shelf['goods'],
): Shelf => ({ category, subCategory, ...look, goods })

export const shelves: readonly Shelf[] = [
  shelf(['Lighting', 'Floor lamps'], { brand: 'Norvik', tags: ['steel'], hue: 190 }, [
    ['Reading lamp', 8_900],
    ['Arc lamp', 18_400],
    ['Tripod lamp', 15_200],
    ['Paper column lamp', 6_700],
    ['Dimmable uplight', 11_350],
  ]),
  shelf(['Lighting', 'Pendant lamps'], { brand: 'Atelier', tags: ['glass'], hue: 95 }, [
    ['Opal globe 200', 5_400],
    ['Opal globe 300', 7_900],
    ['Enamel shade', 4_250],
    ['Linen drum', 6_100],
    ['Cork bell', 3_980],
  ]),
  shelf(['Paper', 'Notebooks'], { brand: 'Folio', tags: ['paper'], hue: 12 }, [
    ['Pocket notebook', 390],
    ['Dotted notebook A5', 690],
    ['Sketchbook A4', 1_150],
    ['Sewn diary', 1_490],
    ['Reporter pad', 280],
  ]),
  shelf(['Paper', 'Cards and envelopes'], { brand: 'Folio', tags: ['paper', 'cotton'], hue: 330 }, [
    ['Cotton cards, 10 pieces', 540],
    ['Kraft envelopes, 25 pieces', 420],
    ['Letterpress greeting card', 260],
    ['Index cards, 100 pieces', 310],
    ['Deckle-edge sheets', 880],
  ]),
  shelf(['Ink and pens', 'Fountain pens'], { brand: 'Kolibri', tags: ['brass'], hue: 265 }, [
    ['Brass pocket pen', 4_800],
    ['Workshop pen, fine', 2_300],
    ['Workshop pen, broad', 2_300],
    ['Glass dip pen', 1_900],
    ['Converter', 350],
  ]),
  shelf(['Ink and pens', 'Inks'], { brand: 'Kolibri', tags: ['new'], hue: 225 }, [
    ['Ink, iron gall, 50 ml', 760],
    ['Ink, cobalt, 50 ml', 690],
    ['Ink, moss, 50 ml', 690],
    ['Ink, oxblood, 50 ml', 690],
    ['Printing ink, black, 200 g', 1_680],
  ]),
  shelf(['Tools', 'Planes and chisels'], { brand: 'Harrow', tags: ['steel', 'oak'], hue: 28 }, [
    ['Block plane', 5_900],
    ['Smoothing plane No. 4', 9_700],
    ['Bench chisel 6 mm', 1_250],
    ['Bench chisel 12 mm', 1_390],
    ['Bench chisel 25 mm', 1_620],
  ]),
  shelf(['Tools', 'Measuring and marking'], { brand: 'Harrow', tags: ['brass'], hue: 52 }, [
    ['Marking gauge', 2_150],
    ['Try square 150 mm', 1_870],
    ['Folding rule 2 m', 640],
    ['Bevel gauge', 1_540],
    ['Marking knife', 980],
  ]),
  shelf(['Tools', 'Clamps'], { brand: 'Norvik', tags: ['steel'], hue: 210 }, [
    ['F-clamp 200 mm', 870],
    ['F-clamp 600 mm', 1_310],
    ['Spring clamp', 240],
    ['Band clamp 4 m', 1_060],
    ['Corner clamp', 1_480],
  ]),
  shelf(['Textiles', 'Cushions'], { brand: 'Linum', tags: ['linen'], hue: 150 }, [
    ['Linen cushion 40 × 40', 1_950],
    ['Linen cushion 50 × 50', 2_350],
    ['Seat pad, felt', 1_290],
    ['Floor cushion', 4_600],
    ['Neck roll', 1_720],
  ]),
  shelf(['Textiles', 'Aprons and cloths'], { brand: 'Linum', tags: ['linen', 'new'], hue: 120 }, [
    ['Workshop apron', 2_890],
    ['Waxed apron', 4_150],
    ['Tea towel, 2 pieces', 990],
    ['Polishing cloth', 330],
    ['Tool roll, 8 pockets', 2_480],
  ]),
]
