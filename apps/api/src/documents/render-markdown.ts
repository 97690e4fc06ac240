// The little of Markdown that our own pages use, as HTML: headings, paragraphs, lists, code and links.

/** Safe whatever the text holds: all of it is escaped before anything becomes a tag. */
export function renderMarkdown(text: string): string {
  const blocks = text.trim().split(/^(```\w*\n.*?\n```)$/ms);
  const rendered = blocks.map((block) => (block.startsWith('```') ? codeOf(block) : proseOf(block)));
  return rendered.filter((html) => html !== '').join('\n');
}

function codeOf(block: string): string {
  const lines = block.split('\n').slice(1, -1);
  return `<pre><code>${escapeHtml(lines.join('\n'))}</code></pre>`;
}

function proseOf(text: string): string {
  const paragraphs = text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '');
  return paragraphs.map((paragraph) => paragraphOf(paragraph.trim())).join('\n');
}

function paragraphOf(text: string): string {
  const heading = /^(#{1,3}) (.*)$/.exec(text);
  if (heading) return `<h${heading[1]?.length}>${inlineOf(heading[2] ?? '')}</h${heading[1]?.length}>`;
  const lines = text.split('\n');
  if (!lines.every((line) => line.startsWith('- '))) return `<p>${inlineOf(lines.join(' '))}</p>`;
  return `<ul>${lines.map((line) => `<li>${inlineOf(line.slice(2))}</li>`).join('')}</ul>`;
}

/** Code first: nothing in it means anything. */
function inlineOf(text: string): string {
  return escapeHtml(text)
    .replaceAll(/\[([^\]]+)\]\(([a-z_]+)\.md\)/g, '<a href="$2">$1</a>')
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1') // guides are not served
    .replaceAll(/`([^`]+)`/g, '<code>$1</code>');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
