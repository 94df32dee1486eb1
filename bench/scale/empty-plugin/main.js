// A plugin that does nothing: what the stand-in for the app costs by itself.
const { Plugin } = require('obsidian');
module.exports = class extends Plugin {};
