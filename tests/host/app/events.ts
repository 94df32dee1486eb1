type Listener = (...data: unknown[]) => unknown;

/** Identifies one listener, to be handed to `offref` or `Component.registerEvent`. */
export interface EventRef {
  source: Events;
  name: string;
  callback: Listener;
  context: unknown;
}

/** The app's event emitter. A listener that throws does not keep the others from hearing. */
export class Events {
  #refs: EventRef[] = [];

  on(name: string, callback: Listener, context?: unknown): EventRef {
    const ref = { source: this, name, callback, context };
    this.#refs.push(ref);
    return ref;
  }

  off(name: string, callback: Listener): void {
    this.#refs = this.#refs.filter((ref) => ref.name !== name || ref.callback !== callback);
  }

  offref(ref: EventRef): void {
    this.#refs = this.#refs.filter((known) => known !== ref);
  }

  trigger(name: string, ...data: unknown[]): void {
    for (const ref of [...this.#refs]) if (ref.name === name) this.tryTrigger(ref, data);
  }

  tryTrigger(ref: EventRef, data: unknown[]): void {
    try {
      ref.callback.apply(ref.context, data);
    } catch (error) {
      reportError(error);
    }
  }
}
