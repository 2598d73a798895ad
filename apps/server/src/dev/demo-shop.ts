interface DemoOffer {
  readonly brand: string
  readonly manufacturerNumber: string
  readonly priceRub: number
  readonly superWholesalePriceRub: number
  readonly quantity: number
  /** Of the product's option; absent where it has none. */
  readonly value?: string
}

interface DemoProduct {
  readonly name: string
  readonly description: string
  readonly tags: readonly string[]
  readonly option?: string
  /** Degrees of the colour wheel, for its picture. */
  readonly hue: number
  readonly offers: readonly DemoOffer[]
}

/** Category, sub-category, products: a window that shows options, tags, prices and stock. */
export const shop: readonly (readonly [string, string, readonly DemoProduct[]])[] = [
  [
    'Lighting',
    'Desk lamps',
    [
      {
        name: 'Oak lamp',
        description: 'A foot of **oak**, a stem of ash.\n\n- 420 mm high\n- cable of linen, 2 m\n',
        tags: ['new', 'oak'],
        option: 'shade',
        hue: 32,
        offers: [
          {
            brand: 'Atelier',
            manufacturerNumber: 'OL-420-L',
            priceRub: 12_900,
            superWholesalePriceRub: 9_290,
            quantity: 12,
            value: 'linen',
          },
          {
            brand: 'Atelier',
            manufacturerNumber: 'OL-420-P',
            priceRub: 9_900,
            superWholesalePriceRub: 7_130,
            quantity: 0,
            value: 'paper',
          },
        ],
      },
      {
        name: 'Clamp lamp',
        description: 'Holds on to any board up to 40 mm.\n',
        tags: ['steel'],
        hue: 205,
        offers: [
          {
            brand: 'Norvik',
            manufacturerNumber: '0 242 229 699',
            priceRub: 4_490.5,
            superWholesalePriceRub: 3_230,
            quantity: 40,
          },
        ],
      },
    ],
  ],
  [
    'Paper',
    'Calendars',
    [
      {
        name: 'Letterpress calendar',
        description: 'Twelve sheets, set by hand in *Baskerville* and printed on 300 g paper.\n',
        tags: ['new', 'paper'],
        hue: 350,
        offers: [
          {
            brand: 'Atelier',
            manufacturerNumber: 'LC-12',
            priceRub: 2_400,
            superWholesalePriceRub: 1_730,
            quantity: 150,
          },
        ],
      },
    ],
  ],
  [
    'Paper',
    'Posters',
    [
      {
        name: 'Golden angle, poster',
        description: 'One line, turned by the golden angle until the sheet is full.\n',
        tags: ['paper'],
        option: 'size',
        hue: 48,
        offers: [
          {
            brand: 'Atelier',
            manufacturerNumber: 'GA-A3',
            priceRub: 1_500,
            superWholesalePriceRub: 1_080,
            quantity: 60,
            value: 'A3',
          },
          {
            brand: 'Atelier',
            manufacturerNumber: 'GA-A2',
            priceRub: 2_300,
            superWholesalePriceRub: 1_660,
            quantity: 3,
            value: 'A2',
          },
        ],
      },
    ],
  ],
]

/** What takes place, so many days after the first start. */
export const evenings = [
  {
    inDays: 14,
    title: 'Open studio',
    time: '6pm',
    venue: 'Atelier',
    address: '12 Joiners’ Lane',
    description: 'Lamps, ink and soup.',
  },
  {
    inDays: 40,
    title: 'Print night',
    time: '8pm',
    venue: 'Atelier',
    address: '12 Joiners’ Lane',
    description: 'Bring a **line** of text, leave with a poster.',
  },
  {
    inDays: 55,
    title: 'Sharpening for beginners',
    time: '10am - 1pm',
    venue: 'Workshop',
    address: '14 Joiners’ Lane',
    description: 'Planes and chisels. Stones are there, bring your own blades.',
  },
  {
    inDays: 70,
    title: 'Bookbinding, two days',
    time: '10am',
    venue: 'Atelier',
    address: '12 Joiners’ Lane',
    description: 'From folded sheets to a sewn notebook.',
  },
] as const
