import { expect, it } from 'vitest'
import { publicUrlOf } from './object-urls.ts'

const key = '9/images/my_pic_1_d2c1.png'

it.each([
  ['AWS without a region', {}, `https://s3.amazonaws.com/studio/${key}`],
  ['AWS with a region', { region: 'eu-central-1' }, `https://s3-eu-central-1.amazonaws.com/studio/${key}`],
  [
    'a server of its own',
    { endpoint: 'http://localhost:9000', region: 'eu-central-1' },
    `http://localhost:9000/studio/${key}`,
  ],
  [
    'a public URL before all others',
    { endpoint: 'http://localhost:9000', publicUrl: 'https://images.example.com/' },
    `https://images.example.com/${key}`,
  ],
])('builds the URL of an object at %s', (_, settings, url) => {
  expect(publicUrlOf({ bucket: 'studio', ...settings }, key)).toBe(url)
})

it('escapes what a URL would read as its own', () => {
  const settings = { bucket: 'studio', publicUrl: 'https://images.example.com' }
  expect(publicUrlOf(settings, 'a b/c?d#e%2F.png')).toBe('https://images.example.com/a%20b/c%3Fd%23e%252F.png')
})
