/** The path of a Chromium. As root on Debian one is installed where there is none; elsewhere this throws what to do. */
export function findChromium(): string;
