import type { Stack } from '../../queue/stacks';
import { pathsOf } from '../../queue/to-fetch';
import type { PanelDeps } from '../panel-deps';
import { DeclineModal } from './decline-modal';

/** What is done with rows, one or many: every note of a stack is decided with it. */
export class StackActions {
  constructor(
    private readonly deps: PanelDeps,
    /** Called once notes have been decided on. */
    private readonly decided: () => void,
  ) {}

  /** One note is fetched at once and tells of its failure; many go through the run. */
  fetch(stacks: readonly Stack[]): void {
    const paths = pathsOf(stacks, ({ host }) => host !== '');
    const [only] = paths;
    if (paths.length === 1 && only !== undefined) void this.deps.actions.fetch(only);
    else this.deps.run.add(paths);
  }

  decline(stacks: readonly Stack[], reason?: string): void {
    if (stacks.length === 0) return;
    void this.deps.triage.decline(pathsOf(stacks), reason);
    this.decided();
  }

  declineWithReason(stacks: readonly Stack[]): void {
    if (stacks.length === 0) return;
    const { app, t } = this.deps;
    new DeclineModal(app, t, pathsOf(stacks).length, (reason) => {
      this.decline(stacks, reason);
    }).open();
  }

  open(stacks: readonly Stack[]): void {
    for (const { lead } of stacks) void this.deps.actions.open(lead.path);
  }

  promote(stacks: readonly Stack[]): void {
    for (const { lead } of stacks) void this.deps.actions.promote(lead.path);
  }
}
