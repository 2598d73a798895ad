import type { Migration } from 'kysely/migration'
import { foundation } from './20261121T0700Z-foundation.ts'
import { createEvents } from './20261121T0744Z-create-events.ts'
import { createAssets } from './20261121T1006Z-create-assets.ts'
import { profilesAndUserSearch } from './20261121T1007Z-profiles-and-user-search.ts'
import { createWebhooks } from './20261121T1008Z-create-webhooks.ts'
import { createCatalog } from './20261121T1021Z-create-catalog.ts'
import { createPosters } from './20261121T1033Z-create-posters.ts'
import { slugsOfOffers } from './20261121T1033Z-slugs-of-offers.ts'
import { createAssistantUsage } from './20261121T1038Z-create-assistant-usage.ts'
import { numberTheOutbox } from './20261121T1040Z-number-the-outbox.ts'
import { avatarsCoversAndEventImages } from './20261121T1047Z-avatars-covers-and-event-images.ts'
import { createImports } from './20261121T1054Z-create-imports.ts'
import { listProducts } from './20261121T1319Z-list-products.ts'
import { searchEverything } from './20261121T1345Z-search-everything.ts'
import { imagesOfImports } from './20261121T1346Z-images-of-imports.ts'
import { indexDueWebhookDeliveries } from './20261121T1416Z-index-due-webhook-deliveries.ts'
import { renameDeletionEvents } from './20261129T2305Z-rename-deletion-events.ts'
import { sortNames } from './20261129T2315Z-sort-names.ts'
import { findProductsByWords } from './20261129T2330Z-find-products-by-words.ts'
import { eventsWithoutOwner } from './20261129T2340Z-events-without-owner.ts'
import { uniqueNames } from './20261129T2341Z-unique-names.ts'
import { createTheShop } from './20261130T0106Z-create-the-shop.ts'
import { storeEqualImagesAgain } from './20261130T0120Z-store-equal-images-again.ts'
import { rememberDevices } from './20261130T0125Z-remember-devices.ts'
import { rememberFakePayments } from './20261130T0146Z-remember-fake-payments.ts'
import { decimalSignOfImports } from './20261130T0155Z-decimal-sign-of-imports.ts'
import { indexEventsThatSpanDays } from './20261130T0230Z-index-events-that-span-days.ts'
import { createApiKeys } from './20261130T0918Z-create-api-keys.ts'
import { couponsOfConfirmedOrders } from './20261130T1030Z-coupons-of-confirmed-orders.ts'
import { keepPlansOfSearchTexts } from './20261130T1556Z-keep-plans-of-search-texts.ts'
import { alternativeTextsOfProductImages } from './20261130T1633Z-alternative-texts-of-product-images.ts'
import { showListingsFinished } from './20261130T1645Z-show-listings-finished.ts'
import { keepCurrentPriceLists } from './20261130T1655Z-keep-current-price-lists.ts'
import { foldNumbersOfOneCharacter } from './20261130T1926Z-fold-numbers-of-one-character.ts'
import { codeImportFaults } from './20261130T2245Z-code-import-faults.ts'
import { indexSampleOfWords } from './20261201T0148Z-index-sample-of-words.ts'
import { orderListingsOfABrand } from './20261201T0222Z-order-listings-of-a-brand.ts'
import { readWordsOnce } from './20261201T0235Z-read-words-once.ts'
import { indexOrdersByTheirDay } from './20261201T0243Z-index-orders-by-their-day.ts'

/** Every migration by its file name, oldest first. `pnpm db generate` adds a line. */
export const migrations: Readonly<Record<string, Migration>> = {
  '20261121T0700Z-foundation': foundation,
  '20261121T0744Z-create-events': createEvents,
  '20261121T1006Z-create-assets': createAssets,
  '20261121T1007Z-profiles-and-user-search': profilesAndUserSearch,
  '20261121T1008Z-create-webhooks': createWebhooks,
  '20261121T1021Z-create-catalog': createCatalog,
  '20261121T1033Z-create-posters': createPosters,
  '20261121T1033Z-slugs-of-offers': slugsOfOffers,
  '20261121T1038Z-create-assistant-usage': createAssistantUsage,
  '20261121T1040Z-number-the-outbox': numberTheOutbox,
  '20261121T1047Z-avatars-covers-and-event-images': avatarsCoversAndEventImages,
  '20261121T1054Z-create-imports': createImports,
  '20261121T1319Z-list-products': listProducts,
  '20261121T1345Z-search-everything': searchEverything,
  '20261121T1346Z-images-of-imports': imagesOfImports,
  '20261121T1416Z-index-due-webhook-deliveries': indexDueWebhookDeliveries,
  '20261129T2305Z-rename-deletion-events': renameDeletionEvents,
  '20261129T2315Z-sort-names': sortNames,
  '20261129T2330Z-find-products-by-words': findProductsByWords,
  '20261129T2340Z-events-without-owner': eventsWithoutOwner,
  '20261129T2341Z-unique-names': uniqueNames,
  '20261130T0106Z-create-the-shop': createTheShop,
  '20261130T0120Z-store-equal-images-again': storeEqualImagesAgain,
  '20261130T0125Z-remember-devices': rememberDevices,
  '20261130T0146Z-remember-fake-payments': rememberFakePayments,
  '20261130T0155Z-decimal-sign-of-imports': decimalSignOfImports,
  '20261130T0230Z-index-events-that-span-days': indexEventsThatSpanDays,
  '20261130T0918Z-create-api-keys': createApiKeys,
  '20261130T1030Z-coupons-of-confirmed-orders': couponsOfConfirmedOrders,
  '20261130T1556Z-keep-plans-of-search-texts': keepPlansOfSearchTexts,
  '20261130T1633Z-alternative-texts-of-product-images': alternativeTextsOfProductImages,
  '20261130T1645Z-show-listings-finished': showListingsFinished,
  '20261130T1655Z-keep-current-price-lists': keepCurrentPriceLists,
  '20261130T1926Z-fold-numbers-of-one-character': foldNumbersOfOneCharacter,
  '20261130T2245Z-code-import-faults': codeImportFaults,
  '20261201T0148Z-index-sample-of-words': indexSampleOfWords,
  '20261201T0222Z-order-listings-of-a-brand': orderListingsOfABrand,
  '20261201T0235Z-read-words-once': readWordsOnce,
  '20261201T0243Z-index-orders-by-their-day': indexOrdersByTheirDay,
}
