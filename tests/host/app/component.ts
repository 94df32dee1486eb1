import type { EventRef } from './events';

/** What is loaded and unloaded together with its children and everything registered on it. */
export class Component {
  #isLoaded = false;
  #children: Component[] = [];
  #cleanups: (() => unknown)[] = [];

  load(): void {
    if (this.#isLoaded) return;
    this.#isLoaded = true;
    this.startUp();
    for (const child of [...this.#children]) child.load();
  }

  /** Runs `onload`; a plugin's may be asynchronous and is awaited by its loader. */
  protected startUp(): void {
    this.onload();
  }

  // The return type is wide because plugins may load asynchronously.
  onload(): unknown {
    return undefined;
  }

  unload(): void {
    if (!this.#isLoaded) return;
    this.#isLoaded = false;
    for (const child of this.#children.splice(0)) child.unload();
    for (const cleanup of this.#cleanups.splice(0).reverse()) cleanup();
    this.onunload();
  }

  onunload(): void {
    return undefined;
  }

  addChild<T extends Component>(component: T): T {
    this.#children.push(component);
    if (this.#isLoaded) component.load();
    return component;
  }

  removeChild<T extends Component>(component: T): T {
    this.#children = this.#children.filter((child) => child !== component);
    component.unload();
    return component;
  }

  register(callback: () => unknown): void {
    this.#cleanups.push(callback);
  }

  registerEvent(ref: EventRef): void {
    this.register(() => {
      ref.source.offref(ref);
    });
  }

  registerDomEvent(
    target: EventTarget,
    type: string,
    callback: (event: Event) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void {
    target.addEventListener(type, callback, options);
    this.register(() => {
      target.removeEventListener(type, callback, options);
    });
  }

  registerInterval(id: number): number {
    this.register(() => {
      window.clearInterval(id);
    });
    return id;
  }
}
