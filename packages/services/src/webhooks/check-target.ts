// Whether webhooks may be sent to an address, asked when it is entered; each attempt asks again.

import { checkWebhookUrl, type LookupAll, resolveChecked, UnresolvableHostError } from '@synthward/webhooks';

/** Answers the URL as it is to be stored. Throws `webhook_url_refused`. */
export type TargetCheck = (url: string) => Promise<string>;

/** A name that nobody resolves just now is let in: it cannot do harm, and may be about to exist. */
export function createTargetCheck(options: {
  readonly allowLoopback: boolean;
  readonly lookupAll: LookupAll;
}): TargetCheck {
  return async (text) => {
    const url = checkWebhookUrl(text, options);
    await resolveChecked(url.hostname, options).catch((error: unknown) => {
      if (!(error instanceof UnresolvableHostError)) throw error;
    });
    return url.href;
  };
}
