import type { NamedKind } from '../kinds/adopt';
import { withAdopted } from '../kinds/adopt';
import type { Clock } from '../ports';
import type { Settings } from '../settings/settings';

/** What setting up works on. */
export interface SetUpDeps {
  settings: () => Settings;
  save: (change: Partial<Settings>) => Promise<void>;
  /** Resolves once the queue holds what is pending by the settings as they are. */
  refilled: () => Promise<void>;
  clock: Pick<Clock, 'now'>;
}

/** What is pending in this vault, as the person says; each choice is taken back as one, until the plugin is switched off. */
export class SetUp {
  private readonly made: { at: number; before: Partial<Settings> }[] = [];

  constructor(private readonly deps: SetUpDeps) {}

  /** When the last choice was made that can be taken back, in ms since 1970. */
  get last(): number | undefined {
    return this.made.at(-1)?.at;
  }

  /** Sets what counts in this vault. Resolves once the queue goes by it. */
  async choose(change: Partial<Settings>): Promise<void> {
    const { settings, save, refilled, clock } = this.deps;
    const now = settings();
    const before = Object.fromEntries(Object.keys(change).map((key) => [key, now[key as keyof Settings]]));
    this.made.push({ at: clock.now().getTime(), before });
    await save(change);
    await refilled();
  }

  /** Takes back the last choice. */
  async takeBack(): Promise<void> {
    const last = this.made.pop();
    if (last === undefined) return;
    await this.deps.save(last.before);
    await this.deps.refilled();
  }
}

/** The folder that permanent notes are written to in a new vault. */
const FIRST_FOLDER = 'permanent';

/** What is agreed to beside the kinds. */
export interface Agreement {
  /** The folder in which the vault's permanent notes lie. */
  permanent?: string | undefined;
  /** Ids of kinds that are no inbox, and the day on which that was said. */
  notInboxes?: Settings['notInboxes'];
}

/** What agreeing to kinds that were found sets; permanent notes go where those of the vault lie, unless a folder was chosen. */
export function agreedTo(
  found: readonly NamedKind[],
  { kinds, permanentFolder, notInboxes: before }: Pick<Settings, 'kinds' | 'permanentFolder' | 'notInboxes'>,
  { permanent, notInboxes = [] }: Agreement = {},
): Partial<Settings> {
  const refused = [...before.filter(({ id }) => !notInboxes.some((one) => one.id === id)), ...notInboxes];
  return {
    ...(found.length > 0 && { kinds: withAdopted(kinds, found) }),
    ...(permanent !== undefined && permanentFolder === FIRST_FOLDER && { permanentFolder: permanent }),
    ...(notInboxes.length > 0 && { notInboxes: refused }),
    firstLook: 'settled',
  };
}
