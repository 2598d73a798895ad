import type { DetailsOf } from '@atelier/sdk'

/** Why a coupon is not taken. */
export const ruCouponFaults: Readonly<Record<DetailsOf<'COUPON_INVALID'>['why'], string>> = {
  unknown: 'Такого купона нет.',
  not_started: 'Купон ещё не действует.',
  expired: 'Срок купона истёк.',
  exhausted: 'Купон уже израсходован.',
  minimum_not_met: 'Для этого купона сумма заказа мала.',
  already_used: 'Вы уже использовали этот купон.',
  currency: 'Этот купон для другой валюты.',
}
