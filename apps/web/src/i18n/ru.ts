import type { Words } from './en.ts'

/** The texts in Russian. */
export const ru: Words = {
  common: {
    skip: 'К содержанию',
    language: 'Язык',
    failed: 'Что-то пошло не так',
    retry: 'Повторить',
    notFound: 'Страница не найдена',
    notFoundText: 'По этому адресу ничего нет.',
    toShop: 'В магазин',
  },
  nav: {
    label: 'Основное меню',
    shop: 'Магазин',
    portfolio: 'Портфолио',
    calendar: 'Календарь',
    account: 'Кабинет',
    developers: 'Для разработчиков',
    docs: 'Документация API',
    studio: 'Студия',
  },
  home: {
    title: 'Atelier',
    lead: 'Лампы, бумага и инструменты из небольшой мастерской.',
    toShop: 'Открыть магазин',
  },
  failures: {
    UNFORESEEN: 'Что-то пошло не так. Попробуйте через минуту.',
    NETWORK_ERROR: 'Сервер недоступен. Проверьте соединение и повторите.',
    DEADLINE_EXCEEDED: 'Сервер не ответил вовремя. Повторите попытку.',
    NOT_FOUND: 'Этого здесь нет, или доступ закрыт.',
  },
}
