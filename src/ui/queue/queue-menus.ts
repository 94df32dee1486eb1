import { Menu } from 'obsidian';
import { CITING } from '../../commands';
import { INTERESTS, type Interest } from '../../queue/entry';
import type { Group } from '../../queue/group';
import type { Stack } from '../../queue/stacks';
import { pathsOf, toFetch } from '../../queue/to-fetch';
import { addLines, type MenuLine } from '../menu-items';
import { addNoteItems } from '../note-menu';
import type { ListName } from '../../panel/lists';
import type { PanelDeps } from '../panel-deps';

/** What the queue's menus offer beside what the plugin does anyway. */
export interface QueueMenuActions {
  decline: (stacks: readonly Stack[]) => void;
  declineWithReason: (stacks: readonly Stack[]) => void;
  later: (stacks: readonly Stack[]) => void;
  askFor: (stacks: readonly Stack[], interest: Interest) => void;
  fetch: (stacks: readonly Stack[]) => void;
  peek: (stack: Stack) => void;
  select: (stacks: readonly Stack[]) => void;
  makeRule: (stack: Stack) => void;
  letGo: () => void;
  show: (list: ListName) => void;
  showKeys: () => void;
}

/** The menu of a row: on its notes, or on the whole selection where it is part of one. */
export function stackMenu(deps: PanelDeps, stacks: readonly Stack[], actions: QueueMenuActions): Menu {
  const { t } = deps;
  const menu = new Menu();
  const [stack] = stacks;
  if (stack === undefined) return menu;
  const amount = deps.arrangement.amountOf(pathsOf(stacks));
  const one = stacks.length === 1;
  if (one) {
    addLines(menu, [
      { title: t.queue.open, icon: 'file', section: 'open', run: () => void deps.actions.open(stack.lead.path) },
      {
        title: t.queue.peek,
        icon: 'eye',
        section: 'open',
        run: () => {
          actions.peek(stack);
        },
      },
      {
        title: t.queue.select,
        icon: 'square-check',
        section: 'open',
        run: () => {
          actions.select([stack]);
        },
      },
    ]);
  }
  if (one && amount.notes === 1) addNoteItems(menu, deps, stack.lead.path);
  else {
    addLines(menu, [
      {
        title: t.queue.fetchThese(amount),
        icon: 'download',
        section: 'pending-analysis',
        run: () => {
          actions.fetch(stacks);
        },
      },
      one
        ? {
            title: t.menu.createPermanentNote,
            icon: 'file-plus-2',
            section: 'pending-analysis',
            run: () => void deps.actions.promote(stack.lead.path),
          }
        : undefined,
      {
        title: t.triage.declineThese(amount),
        icon: 'archive-x',
        section: 'pending-analysis',
        run: () => {
          actions.decline(stacks);
        },
      },
    ]);
    if (one) addNoteItems(menu, deps, stack.lead.path, CITING);
  }
  return addLines(menu, [
    {
      title: t.later.menu,
      icon: 'clock',
      section: 'pending-analysis',
      run: () => {
        actions.later(stacks);
      },
    },
    {
      title: t.triage.declineWithReason(amount),
      icon: 'message-square-x',
      section: 'pending-analysis',
      run: () => {
        actions.declineWithReason(stacks);
      },
    },
    ...INTERESTS.map((interest) => ({
      title: t.keys[interest],
      icon: interest === 'more' ? 'plus' : 'minus',
      section: 'order',
      checked: stacks.every(({ lead }) => lead.interest === interest),
      run: () => {
        actions.askFor(stacks, interest);
      },
    })),
    one
      ? {
          title: t.rules.make,
          icon: 'workflow',
          section: 'order',
          run: () => {
            actions.makeRule(stack);
          },
        }
      : undefined,
    one
      ? {
          title: t.order.all,
          icon: 'arrow-up-narrow-wide',
          section: 'order',
          run: () => {
            actions.show('order');
          },
        }
      : undefined,
  ]);
}

/** The menu of a group's heading. */
export function groupMenu({ t, arrangement }: PanelDeps, { stacks }: Group, actions: QueueMenuActions): Menu {
  const amount = arrangement.amountOf(pathsOf(stacks));
  const missing = arrangement.amountOf(toFetch(stacks));
  return addLines(new Menu(), [
    missing.items > 0
      ? {
          title: t.queue.fetchThese(missing),
          icon: 'download',
          run: () => {
            actions.fetch(stacks);
          },
        }
      : undefined,
    {
      title: t.triage.declineGroup(amount),
      icon: 'archive-x',
      run: () => {
        actions.decline(stacks);
      },
    },
    {
      title: t.triage.declineWithReason(amount),
      icon: 'message-square-x',
      run: () => {
        actions.declineWithReason(stacks);
      },
    },
    {
      title: t.queue.selectGroup,
      icon: 'square-check',
      run: () => {
        actions.select(stacks);
      },
    },
  ]);
}

/** The menu below the header's fetch button: everything, what is found, or only what fetching everything would do. */
export function fetchMenu({ t, actions, arrangement }: PanelDeps): Menu {
  const all = arrangement.amountOf(actions.fetchPlan().paths);
  const found = arrangement.isNarrowed ? toFetch(arrangement.now().stacks) : [];
  return addLines(new Menu(), [
    {
      title: t.queue.fetchAll(all),
      icon: 'download',
      run: () => {
        actions.fetchAll();
      },
    },
    found.length > 0
      ? {
          title: t.queue.fetchFound(arrangement.amountOf(found)),
          icon: 'list-filter',
          run: () => {
            actions.fetchMany(found);
          },
        }
      : undefined,
    {
      title: t.run.commands.plan,
      icon: 'list-ordered',
      run: () => {
        void actions.showFetchPlan();
      },
    },
  ]);
}

/** The header's other things. */
export function moreMenu(deps: PanelDeps, openPath: string | undefined, actions: QueueMenuActions): Menu {
  const { t, actions: plugin, arrangement } = deps;
  const { stacks } = arrangement.now();
  const amount = arrangement.amountOf(pathsOf(stacks));
  const { isNarrowed } = arrangement;
  const lines: (MenuLine | undefined)[] = [
    { title: t.commands.nextPending, icon: 'arrow-down', section: 'go', run: () => void plugin.go(openPath, 1) },
    { title: t.commands.previousPending, icon: 'arrow-up', section: 'go', run: () => void plugin.go(openPath, -1) },
    {
      title: t.keys.selectAll,
      icon: 'square-check',
      section: 'select',
      run: () => {
        actions.select(stacks);
      },
    },
    isNarrowed && amount.items > 0
      ? {
          title: t.triage.declineGroup(amount),
          icon: 'archive-x',
          section: 'select',
          run: () => {
            actions.decline(stacks);
          },
        }
      : undefined,
    isNarrowed && amount.items > 0
      ? {
          title: t.triage.declineWithReason(amount),
          icon: 'message-square-x',
          section: 'select',
          run: () => {
            actions.declineWithReason(stacks);
          },
        }
      : undefined,
    { title: t.letGo.command, icon: 'leaf', section: 'faces', run: actions.letGo },
    {
      title: t.commands.showDecided,
      icon: 'history',
      section: 'faces',
      run: () => {
        actions.show('decided');
      },
    },
    {
      title: t.order.title,
      icon: 'arrow-up-narrow-wide',
      section: 'faces',
      run: () => {
        actions.show('order');
      },
    },
    {
      title: t.rules.title,
      icon: 'workflow',
      section: 'faces',
      run: () => {
        actions.show('rules');
      },
    },
    {
      title: t.kinds.menu,
      icon: 'inbox',
      section: 'faces',
      run: () => {
        actions.show('kinds');
      },
    },
    {
      title: t.health.menu,
      icon: 'stethoscope',
      section: 'faces',
      run: () => {
        actions.show('health');
      },
    },
    { title: t.queue.allKeys, icon: 'keyboard', section: 'help', run: actions.showKeys },
  ];
  return addLines(new Menu(), lines);
}
