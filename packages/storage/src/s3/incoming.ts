// Where objects wait until they are whole.

/** `~` is in no key, so nothing below this prefix can be somebody's object. */
export const INCOMING_PREFIX = '~incoming/';
