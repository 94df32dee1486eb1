import moment from 'moment';
import 'moment/locale/zh-cn';
import { App } from './app';
import { BaseComponent, ValueComponent } from './base-component';
import { BasesEntry, BasesEntryGroup, BasesQueryResult, BasesView, BasesViewConfig, QueryController } from './bases/query';
import { ButtonComponent, ExtraButtonComponent } from './button-components';
import { arrayBufferToBase64, arrayBufferToHex, base64ToArrayBuffer, hexToArrayBuffer } from './bytes';
import { Component } from './component';
import { DataAdapter } from './data-adapter';
import { debounce } from './debounce';
import { Editor } from './editor';
import { Events } from './events';
import { FileManager } from './file-manager';
import { TAbstractFile, TFile, TFolder } from './files';
import { htmlToMarkdown, sanitizeHTMLToDom } from './html';
import { addIcon, getIcon, getIconIds, removeIcon, setIcon } from './icons';
import { AbstractInputSuggest, PopoverSuggest } from './input-suggest';
import { getLinkpath, parseLinktext } from './link-paths';
import { loadPdfJs } from './load-pdf-js';
import { MarkdownRenderChild, MarkdownRenderer, renderMath } from './markdown-renderer';
import { MarkdownView } from './markdown-view';
import { Menu, MenuItem } from './menu';
import { MetadataCache } from './metadata-cache';
import * as metadata from './metadata-helpers';
import { ConfirmationButton, ConfirmationModal, Modal } from './modal';
import { guardApi } from './not-modelled';
import { Notice } from './notice';
import { normalizePath } from './paths';
import { getLanguage, Platform } from './platform';
import { Plugin } from './plugin';
import { request, requestUrl } from './request-url';
import { Keymap, Scope } from './scope';
import * as search from './search';
import { SecretStorage } from './secret-storage';
import { Setting, SettingGroup } from './setting';
import { PluginSettingTab, SettingPage, SettingTab } from './setting-tab';
import { FuzzySuggestModal, SuggestModal } from './suggest-modal';
import { Tasks } from './tasks';
import { displayTooltip, setTooltip } from './tooltip';
import * as values from './value-components';
import { Vault } from './vault';
import { EditableFileView, FileView, ItemView, TextFileView, View } from './view';
import { Workspace } from './workspace';
import { WorkspaceLeaf } from './workspace-leaf';
import { getFrontMatterInfo, parseYaml, stringifyYaml } from './yaml';

const apiVersion = '1.13.1';

/** Whether this app is at least of that version. */
function requireApiVersion(version: string): boolean {
  return apiVersion.localeCompare(version, undefined, { numeric: true }) >= 0;
}

/** What `require('obsidian')` gives a plugin. */
export const obsidian = guardApi({
  ...metadata,
  ...search,
  ...values,
  AbstractInputSuggest,
  App,
  BaseComponent,
  BasesEntry,
  BasesEntryGroup,
  BasesQueryResult,
  BasesView,
  BasesViewConfig,
  ButtonComponent,
  Component,
  ConfirmationButton,
  ConfirmationModal,
  DataAdapter,
  EditableFileView,
  Editor,
  Events,
  ExtraButtonComponent,
  FileManager,
  FileView,
  FuzzySuggestModal,
  ItemView,
  Keymap,
  MarkdownRenderChild,
  MarkdownRenderer,
  MarkdownView,
  Menu,
  MenuItem,
  MetadataCache,
  Modal,
  Notice,
  Platform,
  Plugin,
  PluginSettingTab,
  PopoverSuggest,
  QueryController,
  Scope,
  SecretStorage,
  Setting,
  SettingGroup,
  SettingPage,
  SettingTab,
  SuggestModal,
  TAbstractFile,
  TFile,
  TFolder,
  Tasks,
  TextFileView,
  ValueComponent,
  Vault,
  View,
  Workspace,
  WorkspaceLeaf,
  addIcon,
  apiVersion,
  arrayBufferToBase64,
  arrayBufferToHex,
  base64ToArrayBuffer,
  debounce,
  displayTooltip,
  finishRenderMath: () => Promise.resolve(),
  getFrontMatterInfo,
  getIcon,
  getIconIds,
  getLanguage,
  getLinkpath,
  hexToArrayBuffer,
  htmlToMarkdown,
  loadMathJax: () => Promise.resolve(),
  loadPdfJs,
  moment,
  normalizePath,
  parseLinktext,
  parseYaml,
  removeIcon,
  renderMath,
  request,
  requestUrl,
  requireApiVersion,
  sanitizeHTMLToDom,
  setIcon,
  setTooltip,
  stringifyYaml,
});

/** Gives dates the app's language. */
export function setMomentLanguage(language: string): void {
  moment.locale(language === 'zh' ? 'zh-cn' : 'en');
}
