/** What is a transcript unless the server says otherwise. */
export const surely = [{ language: "transcript" }, { pattern: "**/*.{transcript,srt,vtt,cha}" }];

/**
 * What the server is told of: transcripts by language, files that other extensions may own by their name, and texts of
 * the languages that may hold a transcript, which the server looks at.
 */
export const selector = [...surely, { language: "plaintext" }, { language: "markdown" }];
