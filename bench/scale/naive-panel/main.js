// The peer: a checklist panel of our own writing, done the way that comes to mind first. It goes through
// the whole vault on every change and draws a row, with its five boxes, for every pending note.
const { ItemView, Plugin } = require('obsidian');

class NaiveView extends ItemView {
  getViewType() {
    return 'naive-panel';
  }
  getDisplayText() {
    return 'Naive panel';
  }

  async onOpen() {
    this.search = this.contentEl.createEl('input', { type: 'search' });
    this.list = this.contentEl.createDiv({ cls: 'naive-list' });
    this.list.setCssStyles({ overflow: 'auto', height: '600px' });
    this.search.addEventListener('input', () => {
      this.draw();
    });
    this.registerEvent(
      this.app.metadataCache.on('changed', () => {
        this.draw();
      }),
    );
    this.draw();
  }

  draw() {
    this.list.empty();
    for (const file of this.app.vault.getMarkdownFiles()) {
      const cache = this.app.metadataCache.getFileCache(file);
      if (cache?.frontmatter?.status !== 'pending-analysis') continue;
      if (!file.path.includes(this.search.value) && !String(cache.frontmatter.title).includes(this.search.value)) continue;
      const row = this.list.createDiv({ cls: 'naive-row', attr: { 'data-path': file.path } });
      row.createDiv({ text: cache.frontmatter.title });
      for (const item of cache.listItems ?? []) {
        if (item.task !== undefined) row.createEl('input', { type: 'checkbox' }).checked = item.task === 'x';
      }
    }
  }
}

module.exports = class extends Plugin {
  onload() {
    this.registerView('naive-panel', (leaf) => new NaiveView(leaf));
    this.addCommand({
      id: 'open-panel',
      name: 'Open',
      callback: () => this.app.workspace.ensureSideLeaf('naive-panel', 'right', { active: true, reveal: true }),
    });
  }
};
