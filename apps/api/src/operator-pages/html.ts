// The few pages of operators: plain HTML without scripts, under a policy that lets nothing else in.

import { createHash } from 'node:crypto';
import type { ApiResponse } from '../http/request-context';

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:36rem;margin:4rem auto;padding:0 1rem;color:#1c2430;background:#fff}
h1{font-size:1.4rem}label{display:block;margin:1rem 0 .3rem}input{width:100%;box-sizing:border-box;padding:.5rem;font:inherit}
button{margin-top:1rem;padding:.5rem 1rem;font:inherit}li{margin:.4rem 0}[role=alert]{color:#a4161a}`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_HASH}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join(';');

export interface Page {
  readonly status: number;
  readonly title: string;
  /** HTML of ours: nothing that a request brought along. */
  readonly body: string;
}

/** Ends the response with the page. */
export function sendPage(res: ApiResponse, { status, title, body }: Page): void {
  res.setHeader('Content-Security-Policy', POLICY);
  res.setHeader('Referrer-Policy', 'same-origin'); // without it browsers send forms with an origin of null
  res.setHeader('Cache-Control', 'no-store');
  res.setHeader('Content-Type', 'text/html; charset=utf-8');
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
  res.setHeader('Content-Length', Buffer.byteLength(html));
  res.status(status).end(html);
}

/** Ends the response with the way to another page, to be fetched by GET. */
export function redirectTo(res: ApiResponse, path: string): void {
  res.setHeader('Cache-Control', 'no-store');
  res.setHeader('Location', path);
  res.status(303).end();
}
