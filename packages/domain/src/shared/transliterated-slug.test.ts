import { describe, expect, it } from 'vitest'
import { transliteratedSlugOf, offerSlugOf } from './transliterated-slug.ts'

describe('catalogSlugOf', () => {
  it.each([
    ['candles test category', 'candles-test-category'],
    ['Свечи зажигания', 'svechi-zazhiganiia'],
    ['Масляный фильтр №5', 'maslianyi-filtr-no5'],
    ['Йод и ёлка', 'iod-i-elka'],
    ['Қазақ шаңырағы', 'qazaq-shangyraghy'],
    ['Өзгөн үстөлү', 'ozgon-ustolu'],
    ['Ҷевони Тоҷик', 'jevoni-tojik'],
    ['Λάμπα γραφείου', 'lampa-grafeioy'],
    ['Straße & Łódź', 'strasse-and-lodz'],
    ['Crème brûlée', 'creme-brulee'],
  ])('makes %j to %j', (name, slug) => expect(transliteratedSlugOf(name)).toBe(slug))

  it.each(['', '!!!', '漢字'])('refuses %j, which leaves no slug', name =>
    expect(() => transliteratedSlugOf(name)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' })),
  )
})

describe('offerSlugOf', () => {
  it.each([
    ['Oak lamp, red', 'OL-1', 'oak-lamp-red-ol-1'],
    ['Bosch 0242', 'Bosch-0242', 'bosch-0242'],
    ['Spark plug Bosch 0242', 'Bosch-0242', 'spark-plug-bosch-0242'],
    ['漢字', 'OL-1', 'ol-1'],
    ['x'.repeat(200), 'OL-1', `${'x'.repeat(59)}-ol-1`],
  ])('makes %j with SKU %j to %j', (title, sku, slug) => expect(offerSlugOf({ title, sku })).toBe(slug))

  it('stays within 64 characters with the longest SKU', () => {
    expect(offerSlugOf({ title: 'Oak', sku: 'y'.repeat(64) })).toBe('y'.repeat(64))
  })
})
