type IconNode = [string, Record<string, string>][];

const lucide = new Map<string, IconNode>();
const own = new Map<string, string>();

/** Reads the Lucide icons that this version of the app ships. */
export async function loadIcons(): Promise<void> {
  const nodes = (await (await fetch('/icons.json')).json()) as Record<string, IconNode>;
  for (const [name, node] of Object.entries(nodes)) lucide.set(name, node);
}

/** Adds an icon of 100 by 100 units. */
export function addIcon(id: string, svgContent: string): void {
  own.set(id, svgContent);
}

export function removeIcon(id: string): void {
  own.delete(id);
}

/** Every known name; Lucide's with their prefix. */
export function getIconIds(): string[] {
  return [...[...lucide.keys()].map((name) => `lucide-${name}`), ...own.keys()];
}

/** The icon as SVG, or null for a name that is not known. */
export function getIcon(id: string): SVGSVGElement | null {
  const content = own.get(id);
  if (content !== undefined) return parsedIcon(id, content);
  const node = lucide.get(id.replace(/^lucide-/, ''));
  if (!node) return null;
  const svg = createSvg('svg', {
    cls: ['svg-icon', `lucide-${id.replace(/^lucide-/, '')}`],
    attr: {
      viewBox: '0 0 24 24',
      width: 24,
      height: 24,
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': 2,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    },
  });
  for (const [tag, attributes] of node) {
    const child = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [name, value] of Object.entries(attributes)) if (name !== 'key') child.setAttribute(name, value);
    svg.append(child);
  }
  return svg;
}

function parsedIcon(id: string, content: string): SVGSVGElement {
  const svg = createSvg('svg', { cls: ['svg-icon', id], attr: { viewBox: '0 0 100 100', width: 24, height: 24 } });
  const parsed = new DOMParser().parseFromString(`<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`, 'image/svg+xml');
  svg.append(...parsed.documentElement.childNodes);
  return svg;
}

/** Shows an icon and nothing else in an element; an unknown name shows nothing. */
export function setIcon(parent: HTMLElement, id: string): void {
  parent.empty();
  const icon = getIcon(id);
  if (icon) parent.append(icon);
}
