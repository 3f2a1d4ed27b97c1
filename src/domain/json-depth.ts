/** Nothing that is meant is nested deeper than this; what walks deeper ones would run out of stack. */
const deepest = 64;

/** True for a line of JSON whose lists and objects stand in each other more than 64 deep. */
export function isNestedTooDeep(line: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let i = 0; i < line.length; i++) {
    const character = line[i];
    if (isInString) {
      if (character === '\\') i += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
}
