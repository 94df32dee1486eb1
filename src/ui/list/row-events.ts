import type { Component } from 'obsidian';
import { onMenuAsked } from '../menu-asked';

/** What a list's rows tell of. */
export interface RowEvents<T> {
  /** A row was clicked, with the first button or the middle one, or a finger tapped it. */
  click: (row: T, event: MouseEvent) => void;
  /** A row's menu is asked for. */
  menu: (row: T, position: { x: number; y: number }) => void;
}

/** Listens to clicks on the rows in `el`, and to where their menus are asked for; `rowOf` finds the row that something in the page is part of. */
export function onRows<T>(
  el: HTMLElement,
  owner: Component,
  rowOf: (target: EventTarget | null) => T | undefined,
  { click, menu }: RowEvents<T>,
): void {
  const clicked = (event: MouseEvent): void => {
    const row = rowOf(event.target);
    if (row !== undefined) click(row, event);
  };
  owner.registerDomEvent(el, 'click', clicked);
  owner.registerDomEvent(el, 'auxclick', (event) => {
    if (event.button === 1) clicked(event);
  });
  // The middle button would scroll instead.
  owner.registerDomEvent(el, 'mousedown', (event) => {
    if (event.button === 1) event.preventDefault();
  });
  onMenuAsked(el, (target, position) => {
    const row = rowOf(target);
    if (row !== undefined) menu(row, position);
    return row !== undefined;
  });
}
