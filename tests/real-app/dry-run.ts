import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { SCENARIOS } from '../scenarios/scenarios';
import { opened } from './capabilities';
import { config as android } from './wdio.android.conf.mts';
import { config as desktop } from './wdio.conf.mts';

// What would run where, without the app: fails where a configuration names what is not there.
const here = import.meta.dirname;
const built = ['main.js', 'manifest.json', 'styles.css'];
for (const plugin of opened.plugins)
  for (const name of built) if (!existsSync(path.join(plugin, name))) throw new Error(`${name} is not built: npm run build`);
const notes = readdirSync(opened.vault, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
if (notes.length < 4) throw new Error(`The vault has ${notes.length} notes`);

for (const [name, { specs = [], capabilities }] of Object.entries({ desktop, android })) {
  const files = readdirSync(here).filter((file) => specs.flat().includes(`./*${file.slice(file.indexOf('.'))}`));
  if (files.length === 0) throw new Error(`${name}: no specs`);
  for (const capability of capabilities as WebdriverIO.Capabilities[]) {
    const options = capability['wdio:obsidianOptions'];
    const how = [name, options?.appVersion, options?.installerVersion, options?.emulateMobile === true ? 'as a phone' : undefined];
    const isPhone = options?.emulateMobile === true || name === 'android';
    const plays = SCENARIOS.filter(({ needs }) => needs === undefined || !isPhone);
    console.log(
      `${how.filter((part) => part !== undefined).join(' ')}: ${plays.length} of ${SCENARIOS.length} scenarios, ${files.join(', ')}`,
    );
  }
}
