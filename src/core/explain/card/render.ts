/** Makes a text of the log fit for where the sentence goes: escaped for Markdown, or visible and cut as plain text. */
export type Render = (evidence: string) => string;
