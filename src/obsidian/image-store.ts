import type { App } from 'obsidian';
import type { ImageStore } from '../content/images/download-images';

/** Pictures as attachments of the note at `notePath`, where the user's settings put them. */
export function obsidianImages({ vault, fileManager }: App, notePath: string): ImageStore {
  return {
    find: (baseName) => vault.getFiles().find((file) => file.basename === baseName && file.extension !== 'md')?.path,
    async save(fileName, bytes) {
      const path = await fileManager.getAvailablePathForAttachment(fileName, notePath);
      const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
      return (await vault.createBinary(path, buffer)).path;
    },
    embed(path, alt) {
      const file = vault.getFileByPath(path);
      if (file === null) return '';
      const link = fileManager.generateMarkdownLink(file, notePath, '', alt === '' ? undefined : alt);
      return link.startsWith('!') ? link : `!${link}`;
    },
  };
}
