/** What this execution has read: the build writes the files, so that they hold what the code expects of them. */
const read = new Map<string, unknown>();

/**
 * A file of data beside the code: JSON in an HTML file, the only kind that a project of scripts holds besides code. It
 * is read once an execution, and only by the executions that need it, while all of `Code.js` is parsed by each.
 */
export const dataFile = <T>(name: 'Words' | 'Data'): T => {
  if (!read.has(name)) read.set(name, JSON.parse(HtmlService.createHtmlOutputFromFile(name).getContent()));
  // The build wrote the file from the very values that T describes.
  return read.get(name) as T;
};
