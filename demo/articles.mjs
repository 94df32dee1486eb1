/** Notes whose article is pictured as its reader sees it: a part of the note's name, the picture's name, and what it is scrolled to. */
const pictured = [
  { note: 'frozen-probes', name: 'article-arxiv', to: 'table' },
  { note: 'sparse-autoencoders', name: 'article-blog-formulas', to: '.math-block' },
  { note: 'reading-attention-heads', name: 'article-distill', to: '.math-block, h3' },
  { note: 'templates-that-run', name: 'article-code', to: 'pre' },
  { note: '考场里的模型', name: 'article-chinese', to: 'h3, strong' },
];

/** A picture of the fetched article in reading view, where its note is one of those. */
export async function pictureArticle(app, note, folder) {
  const wanted = pictured.find((one) => note.includes(one.note));
  if (wanted === undefined) return;
  await app.openFile(note, 'preview');
  const view = app.page.locator('.markdown-preview-view').last();
  await view.waitFor();
  const target = view.locator(wanted.to).first();
  if ((await target.count()) > 0)
    await target.evaluate((element) => {
      element.scrollIntoView({ block: 'center' });
    });
  await app.page.waitForTimeout(300);
  await app.screenshot(wanted.name, { folder });
}
