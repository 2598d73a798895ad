import { route } from '../route.ts'

/** Documented clients send the image of a new row as a part of it; other media types may leave it out. */
const withImage = { requiredParts: ['imageBlob'] } as const

export const categories = [
  route({ method: 'get', path: '/categories', procedure: 'categories.list', status: 200 }),
  route({
    method: 'post',
    path: '/categories',
    procedure: 'categories.create',
    status: 201,
    in: 'multipart',
    location: '/categories/:id',
    quirks: withImage,
  }),
  route({ method: 'get', path: '/categories/slug/:slug', procedure: 'categories.bySlug', status: 200 }),
  route({ method: 'get', path: '/categories/:id', procedure: 'categories.get', status: 200 }),
  route({ method: 'patch', path: '/categories/:id', procedure: 'categories.update', status: 200, in: 'multipart' }),
  route({ method: 'delete', path: '/categories/:id', procedure: 'categories.delete', status: 204 }),
]

export const subCategories = [
  route({ method: 'get', path: '/sub-categories', procedure: 'subCategories.list', status: 200 }),
  route({
    method: 'post',
    path: '/sub-categories',
    procedure: 'subCategories.create',
    status: 201,
    in: 'multipart',
    location: '/sub-categories/:id',
    quirks: withImage,
  }),
  route({ method: 'get', path: '/sub-categories/slug/:slug', procedure: 'subCategories.bySlug', status: 200 }),
  route({ method: 'get', path: '/sub-categories/:id', procedure: 'subCategories.get', status: 200 }),
  route({
    method: 'patch',
    path: '/sub-categories/:id',
    procedure: 'subCategories.update',
    status: 200,
    in: 'multipart',
  }),
  route({ method: 'delete', path: '/sub-categories/:id', procedure: 'subCategories.delete', status: 204 }),
]

export const products = [
  route({ method: 'get', path: '/products', procedure: 'products.list', status: 200 }),
  route({
    method: 'post',
    path: '/products',
    procedure: 'products.create',
    status: 201,
    in: 'multipart',
    location: '/products/:id',
    quirks: withImage,
  }),
  route({ method: 'get', path: '/products/slug/:slug', procedure: 'products.bySlug', status: 200 }),
  route({ method: 'get', path: '/products/:id', procedure: 'products.get', status: 200 }),
  route({ method: 'patch', path: '/products/:id', procedure: 'products.update', status: 200, in: 'multipart' }),
  route({ method: 'delete', path: '/products/:id', procedure: 'products.delete', status: 204 }),
]

export const offers = [
  route({ method: 'get', path: '/offers', procedure: 'offers.list', status: 200 }),
  route({
    method: 'post',
    path: '/offers',
    procedure: 'offers.create',
    status: 201,
    in: 'multipart',
    location: '/offers/:id',
  }),
  route({ method: 'get', path: '/offers/slug/:slug', procedure: 'offers.bySlug', status: 200 }),
  route({ method: 'get', path: '/offers/:id', procedure: 'offers.get', status: 200 }),
  route({ method: 'patch', path: '/offers/:id', procedure: 'offers.update', status: 200, in: 'multipart' }),
  route({ method: 'put', path: '/offers/:id/prices', procedure: 'offers.setPrices', status: 200 }),
  route({ method: 'delete', path: '/offers/:id', procedure: 'offers.delete', status: 204 }),
]

export const collections = [
  route({ method: 'get', path: '/collections', procedure: 'collections.list', status: 200 }),
  route({
    method: 'post',
    path: '/collections',
    procedure: 'collections.create',
    status: 201,
    location: '/collections/:id',
  }),
  route({ method: 'get', path: '/collections/slug/:slug', procedure: 'collections.bySlug', status: 200 }),
  route({ method: 'get', path: '/collections/:id', procedure: 'collections.get', status: 200 }),
  route({ method: 'get', path: '/collection-products', procedure: 'collections.products', status: 200 }),
  route({ method: 'patch', path: '/collections/:id', procedure: 'collections.update', status: 200 }),
  route({ method: 'delete', path: '/collections/:id', procedure: 'collections.delete', status: 204 }),
]

export const priceLists = [
  route({ method: 'get', path: '/price-lists', procedure: 'priceLists.list', status: 200 }),
  route({
    method: 'post',
    path: '/price-lists',
    procedure: 'priceLists.create',
    status: 201,
    location: '/price-lists/:code',
  }),
  route({ method: 'get', path: '/price-lists/:code', procedure: 'priceLists.get', status: 200 }),
  route({ method: 'get', path: '/price-lists/:code/prices', procedure: 'priceLists.prices', status: 200 }),
  route({ method: 'patch', path: '/price-lists/:code', procedure: 'priceLists.update', status: 200 }),
  route({ method: 'delete', path: '/price-lists/:code', procedure: 'priceLists.delete', status: 204 }),
]

export const taxClasses = [
  route({ method: 'get', path: '/tax-classes', procedure: 'taxClasses.list', status: 200 }),
  route({ method: 'post', path: '/tax-classes', procedure: 'taxClasses.create', status: 201 }),
  route({ method: 'patch', path: '/tax-classes/:id', procedure: 'taxClasses.update', status: 200 }),
]

export const catalog = [
  ...categories,
  ...subCategories,
  ...products,
  ...offers,
  ...collections,
  ...priceLists,
  ...taxClasses,
]
