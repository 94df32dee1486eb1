import type { Component } from 'obsidian';
import type { ListName } from '../panel/lists';
import type { NoteFace } from './note/note-face';
import type { PanelDeps } from './panel-deps';

/** The ways from one face to another. */
export interface FaceWays {
  /** To the queue. */
  back: () => void;
  show: (list: ListName) => void;
}

/** What each face of the panel is. */
export interface Face {
  readonly el: HTMLElement;
  /** Puts the keyboard where the work goes on. */
  focus(): void;
  /** The keyboard comes back to where it was. */
  resume(): void;
}

/** A face that lists something of the vault. */
export interface ListFace extends Face {
  /** Shows what there is by now; `openPath` is the note in the main area. */
  update(openPath: string | undefined): void;
}

type ListFaceClass = new (parent: HTMLElement, owner: Component, deps: PanelDeps, ways: FaceWays) => ListFace;

const LISTS: Record<ListName, () => Promise<ListFaceClass>> = {
  queue: async () => (await import('./queue/queue-face')).QueueFace,
  decided: async () => (await import('./decided/decided-face')).DecidedFace,
  order: async () => (await import('./order/order-face')).OrderFace,
  rules: async () => (await import('./rules/rules-face')).RulesFace,
  kinds: async () => (await import('./kinds/kinds-face')).KindsFace,
  health: async () => (await import('./health/health-face')).HealthFace,
};

/** The faces of the panel: the code of each is read when it is first shown, and one of them is up. */
export class PanelFaces {
  private readonly lists: Partial<Record<ListName, ListFace>> = {};
  private noteFace: NoteFace | undefined;

  constructor(
    private readonly parent: HTMLElement,
    private readonly owner: Component,
    private readonly deps: PanelDeps,
    private readonly ways: FaceWays,
  ) {}

  /** A face as far as it was shown before. */
  get(name: ListName | 'note'): Face | undefined {
    return name === 'note' ? this.noteFace : this.lists[name];
  }

  async list(name: ListName): Promise<ListFace> {
    const Made = await LISTS[name]();
    return (this.lists[name] ??= new Made(this.parent, this.owner, this.deps, this.ways));
  }

  async note(): Promise<NoteFace> {
    const { NoteFace: Made } = await import('./note/note-face');
    return (this.noteFace ??= new Made(this.parent, this.owner, this.deps, this.ways.back));
  }

  /** Shows one of them, and none of the others. */
  up(face: Face): void {
    for (const one of [...Object.values(this.lists), this.noteFace]) one?.el.toggle(one === face);
  }
}
