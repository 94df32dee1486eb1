import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Engine from '@silentvoid13/rusty_engine';
import type { Renderer } from '@silentvoid13/rusty_engine';

const ENGINE = '@silentvoid13/rusty_engine';

/** What Templater's engine, the one that it ships, would do with a note. */
export class TemplaterJudge {
  private constructor(private readonly renderer: Renderer) {}

  static async ready(): Promise<TemplaterJudge> {
    const require = createRequire(import.meta.url);
    // Its package names no entry that a test's import would find.
    const engine = require(`${ENGINE}/rusty_engine.js`) as typeof Engine;
    await engine.default(readFileSync(require.resolve(`${ENGINE}/rusty_engine_bg.wasm`)));
    // The marks that Templater gives it.
    return new TemplaterJudge(new engine.Renderer(new engine.ParserConfig('<%', '%>', '\0', '*', '-', '_', 'tR')));
  }

  /** Whether it runs a command of the note, or takes a part of it for one that it cannot run. */
  async runs(note: string): Promise<boolean> {
    let asked = false;
    const tp: unknown = new Proxy(() => undefined, {
      get: (_, key) => {
        if (key === 'then') return undefined;
        asked = true;
        return key === Symbol.toPrimitive ? () => '' : tp;
      },
      apply: () => {
        asked = true;
        return tp;
      },
    });
    try {
      return (await this.renderer.render_content(note, tp)) !== note || asked;
    } catch {
      return true;
    }
  }
}
