import { renderMarkdown } from './render-markdown';

test('headings, paragraphs, lists, code and links to pages of the same kind become HTML', () => {
  const text =
    '# A `b`\n\nOne\ntwo, see [c](c_d.md) and [the guide](../guides/x.md).\n\n- e\n- f\n\n```json\n{"g": 1}\n\n# h\n```';
  expect(renderMarkdown(text)).toBe(
    [
      '<h1>A <code>b</code></h1>',
      '<p>One two, see <a href="c_d">c</a> and the guide.</p>',
      '<ul><li>e</li><li>f</li></ul>',
      '<pre><code>{&quot;g&quot;: 1}\n\n# h</code></pre>',
    ].join('\n'),
  );
});

test('what looks like HTML is text', () => {
  const rendered = renderMarkdown('<script>x</script> [a](javascript:b) `<i>`\n\n```\n</code><b>\n```');
  expect(rendered).not.toMatch(/<script|<i>|<b>|javascript/);
});
