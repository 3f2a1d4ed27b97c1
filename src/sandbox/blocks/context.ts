/** What a check may look up besides the blocks. */
export interface BlockContext {
  /** Files of the workspace by id, for `slack_file` images. */
  files: ReadonlyMap<string, { mimetype: string; isComplete: boolean }>;
}
