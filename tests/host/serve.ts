export { hostConfig } from './app/host-config';
export { serveHost } from './server';
export { Web } from './web';
