/** The name of a person, in its parts, or of a body or a name whose parts nobody can tell. */
export type Name = { family: string; given: string; suffix?: string } | { literal: string };

/** What is cited, as far as it is known. Every text is one line, as people read it; what is not known is missing. */
export interface CitedWork {
  /** A paper that came out in a journal or at a conference, one on arXiv, or a page of the web. */
  kind: 'article' | 'preprint' | 'page';
  title: string;
  authors: readonly Name[];
  /** `2024`, `2024-05` or `2024-05-01`. */
  issued?: string;
  /** Bare, as in `2401.01234` or `hep-th/9901001`. */
  arxiv?: string;
  /** Of the arXiv paper, as in `2`. */
  version?: string;
  /** arXiv's class, as in `cs.CL`. */
  primaryClass?: string;
  /** Bare, as in `10.1000/182`. */
  doi?: string;
  /** http or https. */
  url?: string;
  /** The journal, or the proceedings. */
  journal?: string;
  /** The site's name. */
  site?: string;
  /** The day it was fetched, `2024-05-01`. */
  accessed?: string;
  licence?: string;
  /** BCP 47. */
  language?: string;
}
