import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bundledCards } from '.';

const readme = readFileSync(path.join(__dirname, 'README.md'), 'utf8');
const section = (title: string) => readme.split(`## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
const rowsOf = (title: string) => [...section(title).matchAll(/^\| ([a-z0-9-]+) \| (.*) \|$/gm)];

const count = (cards: readonly unknown[]) => String(cards.length);

test('the README of the library counts its cards by design', () => {
  const designs = new Set(bundledCards.map(({ design }) => design));
  const counted = [...designs].map((design) => [
    design,
    count(bundledCards.filter((card) => card.design === design)),
  ]);
  const told = rowsOf('Cards by design').map(([, design, cards]) => [design, cards]);
  expect(Object.fromEntries(told)).toEqual({ ...Object.fromEntries(counted), design: 'cards' });
});

test('the README of the library counts its cards by topic, on abstracts and on titles', () => {
  const topics = new Set(bundledCards.flatMap((card) => card.topics));
  const counted = [...topics].map((topic) => {
    const cards = bundledCards.filter((card) => card.topics.includes(topic));
    const ofAbstracts = cards.filter(({ findingBasis }) => findingBasis === 'abstract');
    return [topic, `${ofAbstracts.length} | ${cards.length - ofAbstracts.length}`];
  });
  const told = rowsOf('Cards by topic').map(([, topic, cards]) => [topic, cards]);
  expect(Object.fromEntries(told)).toEqual({
    ...Object.fromEntries(counted),
    topic: 'on an abstract | on a title',
  });
});

test('the README of the library tells how many cards rest on abstracts and on titles', () => {
  const of = (basis: string) => count(bundledCards.filter(({ findingBasis }) => findingBasis === basis));
  expect(readme).toContain(`${count(bundledCards)} cards of evidence`);
  expect(readme).toContain(`\`findingBasis: 'abstract'\`** (${of('abstract')} cards)`);
  expect(readme).toContain(`\`findingBasis: 'title-only'\`** (${of('title-only')} cards)`);
});
