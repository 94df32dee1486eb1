/** What the app's settings for previews know the panel's links by. */
export const HOVER_SOURCE = 'pending-analysis';
