// A logger for those who do not listen.

import { createLogger, type Logger } from './logger';

/** Writes nothing. */
export const silentLogger: Logger = createLogger({ level: 'silent', name: 'silent' });
