/** What is to be captured: a feed item as its pending note tells it. */
export interface Item {
  /** The link of the item, http or https. */
  url: URL;
  /** The title as the feed gave it; empty when there was none. */
  title: string;
  /** The feed's text about it, one sentence to a whole article, plain or HTML; empty when there was none. */
  excerpt: string;
}
