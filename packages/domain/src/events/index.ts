export { type CalendarEvent, isCalendarDate, type Schedule, type WantedSchedule } from './event.ts'
export type {
  CalendarWriter,
  EventFields,
  EventFilter,
  EventReader,
  EventRepository,
  EventTarget,
  TimeZones,
} from './ports.ts'
export { reminderAt } from './reminder.ts'
export { scheduleOf } from './schedule.ts'
