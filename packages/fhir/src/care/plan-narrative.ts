// A care plan in words: the one resource whose profile wants a narrative populated.

import type { CarePlanEntry } from '@synthward/contracts';
import type { Narrative } from '../types/data-types';

/** The title, and the activities as a list. */
export function planNarrative({ title, activities }: CarePlanEntry): Narrative {
  const items = activities.map((activity) => `<li>${escaped(activity)}</li>`).join('');
  const list = items === '' ? '' : `<ul>${items}</ul>`;
  return {
    status: 'generated',
    div: `<div xmlns="http://www.w3.org/1999/xhtml"><p>${escaped(title)}</p>${list}</div>`,
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
