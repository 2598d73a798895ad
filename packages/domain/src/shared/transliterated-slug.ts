import { AppError } from '../app-error.ts'
import { fieldText } from '../error-messages.ts'
import { slugOf } from './slug.ts'

/**
 * Letters that no accent explains, as people write them in Latin. Cyrillic as in passports, with a soft sign that is silent;
 * the letters of Central Asia by BGN/PCGN without its accents.
 */
const latin: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    ґ: 'g',
    д: 'd',
    ѓ: 'g',
    е: 'e',
    ё: 'e',
    є: 'ie',
    ж: 'zh',
    з: 'z',
    и: 'i',
    й: 'i',
    і: 'i',
    ї: 'i',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ў: 'u',
    ф: 'f',
    х: 'kh',
    ц: 'ts',
    ч: 'ch',
    ш: 'sh',
    щ: 'shch',
    ъ: '',
    ы: 'y',
    ь: '',
    э: 'e',
    ю: 'iu',
    я: 'ia',
    ђ: 'dj',
    ј: 'j',
    љ: 'lj',
    њ: 'nj',
    ћ: 'c',
    џ: 'dz',
    ѕ: 'dz',
    ә: 'a',
    ғ: 'gh',
    қ: 'q',
    ң: 'ng',
    ө: 'o',
    ұ: 'u',
    ү: 'u',
    һ: 'h',
    ҳ: 'h',
    җ: 'j',
    ҷ: 'j',
    α: 'a',
    β: 'v',
    γ: 'g',
    δ: 'd',
    ε: 'e',
    ζ: 'z',
    η: 'i',
    θ: 'th',
    ι: 'i',
    κ: 'k',
    λ: 'l',
    μ: 'm',
    ν: 'n',
    ξ: 'x',
    ο: 'o',
    π: 'p',
    ρ: 'r',
    σ: 's',
    ς: 's',
    τ: 't',
    υ: 'y',
    φ: 'f',
    χ: 'ch',
    ψ: 'ps',
    ω: 'o',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    ð: 'd',
    þ: 'th',
    ł: 'l',
    đ: 'd',
    ħ: 'h',
    ı: 'i',
    ŋ: 'n',
    ə: 'e',
    '№': 'no',
    '&': ' and ',
  }),
)

/** Cyrillic, Greek and the special letters of Latin alphabets in ASCII; other scripts stay as they are. */
export const transliterate = (text: string): string =>
  Array.from(
    text.normalize('NFC').toLowerCase(),
    letter => latin.get(letter) ?? latin.get(bare(letter)) ?? letter,
  ).join('')

/** The letter without its accents: `ά` is `α`. */
const bare = (letter: string): string => letter.normalize('NFD').replaceAll(/\p{M}/gu, '')

/**
 * The slug of a name of the catalog, made anew at every rename. Source: `spec/commerce.md` CAT-2.
 * @throws INVALID_INPUT at `path` for a name that leaves none
 */
export function transliteratedSlugOf(name: string, path = 'name'): string {
  const slug = slugOf(transliterate(name))
  if (slug !== '') return slug
  const message = `${fieldText(path)} must hold a letter or a digit that a web address can show, or send 'slug' with it`
  throw new AppError('INVALID_INPUT', { issues: [{ path, code: 'custom', message }] })
}

const maxLength = 64

/** An offer's slug: its title, and its SKU where the title does not end in it, so that equal titles can stand side by side. */
export function offerSlugOf({ title, sku }: { readonly title: string; readonly sku: string }): string {
  const end = transliteratedSlugOf(sku, 'sku')
  const start = slugOf(transliterate(title))
  if (start === '' || start === end) return end
  if (start.endsWith(`-${end}`)) return start
  return `${start.slice(0, Math.max(0, maxLength - 1 - end.length)).replace(/-$/, '')}-${end}`.replace(/^-/, '')
}
