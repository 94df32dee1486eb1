/** What references are matched by: one part, loaded when it is first asked. */
export { CitationGraph } from './citation-graph';
export { referencesInSteps } from './references';
export { workOf } from './work-of';
