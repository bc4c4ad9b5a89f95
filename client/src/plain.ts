/** So that words such as `$(heart)` are shown as they stand: lists to pick from and the status bar draw an icon for them. */
export function plain(words: string): string {
  return words.replaceAll("$(", "\\$(");
}
