// Composes the use cases of schedules.

import {
  changeSchedule,
  createSchedule,
  deleteSchedule,
  getSchedule,
  listSchedules,
  type ScheduleManager,
} from '@synthward/services';
import type { ScheduleServices } from '../api-services/schedule-services';

/** Schedules in the database, with their bells in the queue. */
export function scheduleServicesOf(manager: ScheduleManager): ScheduleServices {
  return {
    create: (request, creation) => createSchedule(manager, request, creation),
    list: (tenantID) => listSchedules(manager.database, tenantID),
    get: (address) => getSchedule(manager.database, address),
    change: (request) => changeSchedule(manager, request),
    remove: (address) => deleteSchedule(manager, address),
  };
}
