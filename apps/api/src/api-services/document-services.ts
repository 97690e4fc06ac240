// What people read on the server.

export interface DocumentServices {
  /** The page of an error code in Markdown; undefined for a code that is none. */
  errorPage(code: string): string | undefined;
  /** The text of security.txt; undefined where no contact is configured. */
  securityContact(): string | undefined;
}
