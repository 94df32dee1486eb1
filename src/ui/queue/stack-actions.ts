import type { Opening } from '../../app/shell';
import type { Interest } from '../../queue/entry';
import type { Stack } from '../../queue/stacks';
import { dayOf } from '../../queue/later';
import { pathsOf } from '../../queue/to-fetch';
import type { PanelDeps } from '../panel-deps';
import { declineFromPanel } from '../decide';
import { LaterModal } from '../later-modal';
import { DeclineModal } from './decline-modal';

/** What is done with rows, one or many: every note of a stack is decided with it. */
export class StackActions {
  constructor(
    private readonly deps: PanelDeps,
    /** Called once notes have been decided on. */
    private readonly decided: () => void,
  ) {}

  /** One row is fetched at once and tells of its failure; many go through the run. */
  fetch(stacks: readonly Stack[]): void {
    const { actions } = this.deps;
    const [only, ...more] = stacks;
    const paths = pathsOf(stacks, ({ host }) => host !== '');
    if (more.length > 0) actions.fetchMany(paths);
    else if (only !== undefined) actions.fetch(paths[0] ?? only.lead.path);
  }

  decline(stacks: readonly Stack[], reason = ''): void {
    if (stacks.length > 0) void this.declined(stacks, reason);
  }

  /** The same, told once it is written: how many notes were declined. */
  async declined(stacks: readonly Stack[], reason = ''): Promise<number> {
    const declining = declineFromPanel(
      stacks.map(({ lead }) => lead.path),
      reason,
      this.deps,
    );
    this.decided();
    return (await declining).declined.length;
  }

  declineWithReason(stacks: readonly Stack[]): void {
    if (stacks.length === 0) return;
    const { app, arrangement, t } = this.deps;
    new DeclineModal(app, t, arrangement.amountOf(pathsOf(stacks)), (reason) => {
      this.decline(stacks, reason);
    }).open();
  }

  /** Asks until when. */
  later(stacks: readonly Stack[]): void {
    if (stacks.length === 0) return;
    const { actions, app, t } = this.deps;
    const isPutOff = stacks.some(({ lead }) => lead.later !== '');
    new LaterModal(app, t.later, isPutOff, (until) => {
      void actions.putOff(pathsOf(stacks), until);
      this.decided();
    }).open();
  }

  /** Returns whether it was written. */
  async putOffTillTomorrow(stack: Stack): Promise<boolean> {
    const putting = this.deps.actions.putOff(pathsOf([stack]), dayOf('tomorrow', new Date()));
    this.decided();
    return (await putting).changed.length > 0;
  }

  /** The same again takes it back. */
  askFor(stacks: readonly Stack[], interest: Interest): void {
    if (stacks.length > 0) void this.deps.actions.askFor(pathsOf(stacks), interest);
  }

  open(stacks: readonly Stack[], how?: Opening): void {
    for (const { lead } of stacks) void this.deps.actions.open(lead.path, how);
  }

  promote(stacks: readonly Stack[]): void {
    for (const { lead } of stacks) void this.deps.actions.promote(lead.path);
  }
}
