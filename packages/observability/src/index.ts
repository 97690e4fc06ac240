export { createLogger, type LogFields, type Logger, type LoggerOptions } from './logger';
export { silentLogger } from './silent-logger';
