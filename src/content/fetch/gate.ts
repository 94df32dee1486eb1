/** Where requests wait while none may be sent: a run may be paused, or the network away. */
export interface Gate {
  isOpen: () => boolean;
  /** Resolves when the gate is open. */
  whenOpen: () => Promise<void>;
}
