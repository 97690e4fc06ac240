// The environment of the server and its tools: nothing of the caller's, so that every machine behaves alike.

/** PATH serves `setpriv` and the shell that initdb uses. */
export const serverEnvironment = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
} as const;
