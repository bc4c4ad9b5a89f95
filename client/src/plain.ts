/**
 * So that words such as `$(heart)` are shown as they stand: lists to pick from and the status bar draw an icon for them.
 * What only begins so, `$(5 pounds)`, is left alone, as the escape itself would be shown there.
 */
export function plain(words: string): string {
  return words.replace(/\$\([A-Za-z0-9~-]+\)/g, "\\$&");
}
