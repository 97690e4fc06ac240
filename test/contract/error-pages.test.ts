// The error catalogue, its pages, the API description and the client name the same codes.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { errorCatalogue, errorCodes, openApiDocument } from '@synthward/contracts';
import { errorCodes as codesOfClient, retryableCodes } from '@synthward/sdk';

const folder = path.join(__dirname, '../../docs/errors');

function pageOf(code: string): string {
  return readFileSync(path.join(folder, `${code}.md`), 'utf8');
}

test('every error code has a page, and every page a code', () => {
  const pages = readdirSync(folder).map((file) => path.basename(file, '.md'));
  expect(pages.toSorted()).toEqual([...errorCodes].toSorted());
});

test.each([...errorCodes])('the page of %s gives the status, title and remedy of the catalogue', (code) => {
  const { status, title, remedy, retryable } = errorCatalogue[code];
  const page = pageOf(code);
  expect(page.startsWith(`# ${title}\n\n\`${code}\` · status ${status}\n`)).toBe(true);
  expect(page).toContain(remedy);
  expect(page).toContain(`Worth retrying unchanged? ${retryable ? 'Yes' : 'No'}`);
});

test.each([...errorCodes])('the example body on the page of %s has the shape of every error', (code) => {
  const { status, title } = errorCatalogue[code];
  const json = /```json\n(.*?)```/s.exec(pageOf(code))?.[1] ?? '';
  const body: unknown = JSON.parse(json);
  expect(body).toMatchObject({ code, title, status, type: `/docs/errors/${code}` });
});

test('every error code is an example in the API description', () => {
  const text = JSON.stringify(openApiDocument());
  const described = errorCodes.filter((code) => text.includes(`"${code}":{"value":`));
  const ofEveryPath = ['method_not_allowed'];
  expect([...described, ...ofEveryPath].toSorted()).toEqual([...errorCodes].toSorted());
});

test('the client knows every error code, and those worth sending the request again for', () => {
  expect([...codesOfClient]).toEqual([...errorCodes]);
  expect([...retryableCodes]).toEqual(errorCodes.filter((code) => errorCatalogue[code].retryable));
});
