/** What a workshop for machines of all kinds sells: category, sub-category, part, and the sizes it comes in. */
interface PartKind {
  readonly category: string
  readonly subCategory: string
  readonly part: string
  /** What the sizes are called as an option of the product. */
  readonly option: string
  readonly sizes: readonly string[]
  /** Minor units of the retail price of the smallest, before the brand's factor. */
  readonly price: number
}

type Part = readonly [part: string, option: string, sizes: readonly string[], price: number]

const millimetres = (...sizes: readonly number[]) => sizes.map(size => `${size} mm`)
const litres = (...sizes: readonly number[]) => sizes.map(size => `${size} l`)

const shelves: Readonly<Record<string, Readonly<Record<string, readonly Part[]>>>> = {
  Brakes: {
    'Brake discs': [
      ['Brake disc', 'Diameter', millimetres(256, 280, 288, 312, 330), 4_200_00],
      ['Vented disc', 'Diameter', millimetres(276, 300, 320), 5_900_00],
    ],
    'Brake pads': [['Brake pads', 'Width', millimetres(105, 123, 131, 156), 2_450_00]],
    'Brake hoses': [['Brake hose', 'Length', millimetres(320, 440, 560), 890_00]],
  },
  Filters: {
    'Oil filters': [['Oil filter', 'Height', millimetres(65, 79, 93), 480_00]],
    'Air filters': [['Air filter', 'Length', millimetres(216, 282, 345), 1_150_00]],
    'Fuel filters': [['Fuel filter', 'Diameter', millimetres(55, 80), 1_370_00]],
    'Cabin filters': [['Cabin filter', 'Length', millimetres(200, 254, 278), 990_00]],
  },
  'Oils and fluids': {
    'Engine oils': [
      ['Engine oil 5W-30', 'Volume', litres(1, 4, 5, 20), 1_090_00],
      ['Engine oil 0W-20', 'Volume', litres(1, 4, 5), 1_340_00],
    ],
    'Gear oils': [['Gear oil 75W-90', 'Volume', litres(1, 4), 1_250_00]],
    Coolants: [['Coolant', 'Volume', litres(1, 5, 10), 560_00]],
    'Brake fluids': [['Brake fluid DOT 4', 'Volume', litres(0.5, 1, 5), 610_00]],
  },
  Suspension: {
    'Shock absorbers': [['Shock absorber', 'Stroke', millimetres(140, 165, 190), 5_400_00]],
    'Control arms': [['Control arm', 'Side', ['left', 'right'], 4_850_00]],
    Bearings: [
      ['Wheel bearing', 'Bore', millimetres(25, 30, 35, 40), 2_150_00],
      ['Ball bearing', 'Bore', millimetres(8, 10, 12, 15, 17, 20), 240_00],
    ],
  },
  Electrics: {
    Batteries: [['Battery', 'Capacity', ['45 Ah', '60 Ah', '74 Ah', '95 Ah'], 7_900_00]],
    'Spark plugs': [['Spark plug', 'Gap', millimetres(0.7, 0.8, 1.1), 520_00]],
    Lamps: [
      ['Headlamp bulb H7', 'Power', ['55 W', '70 W'], 430_00],
      ['LED work lamp', 'Power', ['18 W', '27 W', '48 W'], 2_700_00],
    ],
    Cables: [['Copper cable', 'Section', ['1.5 mm2', '2.5 mm2', '6 mm2', '16 mm2'], 95_00]],
  },
  'Power tools': {
    Drills: [['Cordless drill', 'Voltage', ['12 V', '18 V'], 9_800_00]],
    Grinders: [['Angle grinder', 'Disc', millimetres(115, 125, 230), 6_400_00]],
    'Cutting discs': [['Cutting disc', 'Diameter', millimetres(115, 125, 180, 230), 85_00]],
    'Drill bits': [['Drill bit', 'Diameter', millimetres(3, 4, 5, 6, 8, 10, 12), 130_00]],
  },
  'Hand tools': {
    Spanners: [['Combination spanner', 'Width', millimetres(8, 10, 13, 17, 19, 24), 390_00]],
    Pliers: [['Pliers', 'Length', millimetres(160, 180, 200), 1_480_00]],
    Screwdrivers: [['Screwdriver', 'Blade', ['PH1', 'PH2', 'PZ2', 'TX20'], 350_00]],
    Sockets: [['Socket', 'Width', millimetres(8, 10, 13, 17, 21), 270_00]],
  },
  Fasteners: {
    Screws: [['Wood screw', 'Size', ['4x40', '5x60', '6x80', '6x120'], 12_00]],
    Bolts: [['Hex bolt', 'Size', ['M6x30', 'M8x40', 'M10x50', 'M12x80'], 18_00]],
    'Nuts and washers': [
      ['Lock nut', 'Size', ['M6', 'M8', 'M10', 'M12'], 6_00],
      ['Washer', 'Size', ['M6', 'M8', 'M10', 'M12'], 3_00],
    ],
    Anchors: [['Wall anchor', 'Size', ['6x30', '8x40', '10x50'], 9_00]],
  },
}

export const partKinds: readonly PartKind[] = Object.entries(shelves).flatMap(([category, subCategories]) =>
  Object.entries(subCategories).flatMap(([subCategory, parts]) =>
    parts.map(([part, option, sizes, price]) => ({ category, subCategory, part, option, sizes, price })),
  ),
)

/** Makers, none of which is one; a dearer one has a greater factor, in percent. */
export const brands: readonly (readonly [name: string, prefix: string, factor: number])[] = [
  ['Norvik', 'NV', 130],
  ['Kessel', 'KS', 160],
  ['Aldero', 'AL', 90],
  ['Brandt & Sohn', 'BS', 185],
  ['Tervo', 'TV', 110],
  ['Lumetta', 'LM', 75],
  ['Harrow', 'HW', 100],
  ['Sable', 'SB', 140],
  ['Ostrava Steel', 'OS', 85],
  ['Mirka Works', 'MW', 120],
  ['Delfin', 'DF', 65],
  ['Polar', 'PL', 95],
]

export const uses: readonly string[] = [
  'for daily work in the workshop',
  'for cars and light vans',
  'for machines that run all day',
  'for home and garden',
  'for the first and the tenth repair',
  'for cold starts and long roads',
]

export const praises: readonly string[] = [
  'Made to the size of the original part, so that it fits without filing.',
  'Tested in our own workshop before it is packed.',
  'Resists salt, oil and heat.',
  'Comes with everything that is needed to fit it.',
  'The same quality from the first batch to the last.',
  'Packed without plastic.',
]

export const tags: readonly string[] = [
  'bestseller',
  'new',
  'sale',
  'professional',
  'eco',
  'heavy duty',
  'winter',
  'summer',
  'repair kit',
  'original size',
  'long life',
  'starter',
]
