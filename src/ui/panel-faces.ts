import type { Component } from 'obsidian';
import type { DecidedFace } from './decided/decided-face';
import type { NoteFace } from './note/note-face';
import type { PanelDeps } from './panel-deps';
import type { QueueFace } from './queue/queue-face';

/** What each face of the panel is called. */
export type FaceName = 'queue' | 'decided' | 'note';

/** The ways from one face to another. */
export interface FaceWays {
  back: () => void;
  showDecided: () => void;
}

interface Faces {
  queue: QueueFace;
  decided: DecidedFace;
  note: NoteFace;
}

/** The faces of the panel: the code of each is read when it is first shown, and one of them is up. */
export class PanelFaces {
  private readonly made: Partial<Faces> = {};

  constructor(
    private readonly parent: HTMLElement,
    private readonly owner: Component,
    private readonly deps: PanelDeps,
    private readonly ways: FaceWays,
  ) {}

  /** A face as far as it was shown before. */
  get<Name extends FaceName>(name: Name): Faces[Name] | undefined {
    return this.made[name];
  }

  async queue(): Promise<QueueFace> {
    if (this.made.queue !== undefined) return this.made.queue;
    const { QueueFace: Face } = await import('./queue/queue-face');
    return (this.made.queue ??= new Face(this.parent, this.owner, this.deps, this.ways.showDecided));
  }

  async decided(): Promise<DecidedFace> {
    if (this.made.decided !== undefined) return this.made.decided;
    const { DecidedFace: Face } = await import('./decided/decided-face');
    return (this.made.decided ??= new Face(this.parent, this.owner, this.deps, this.ways.back));
  }

  async note(): Promise<NoteFace> {
    if (this.made.note !== undefined) return this.made.note;
    const { NoteFace: Face } = await import('./note/note-face');
    return (this.made.note ??= new Face(this.parent, this.owner, this.deps, this.ways.back));
  }

  /** Shows one of them, and none of the others. */
  up(face: Faces[FaceName]): void {
    for (const one of Object.values(this.made)) one.el.toggle(one === face);
  }
}
