import { Findings } from "../../../rules/findings.ts";
import { safeFix } from "../../../rules/fix.ts";
import { isTranscript } from "../../../transcript/recognise.ts";
import type { Transcript } from "../../../transcript/transcript.ts";
import { settleInSlices } from "../../../workspace/slices.ts";
import type { Input } from "../inputs.ts";
import { type Outcome, type Task, transcriptOf } from "../task.ts";
import type { CheckedFinding } from "./finding.ts";
import { fingerprintsOf } from "./fingerprint.ts";
import { formatOf } from "./formats/index.ts";
import { allOf } from "./mend.ts";
import { type MendedFile, mendFile } from "./mend-file.ts";
import { type CheckWork, countsAs } from "./options.ts";
import { countBy, nothingChecked } from "./tally.ts";

/** The files that are transcripts by their name; others that were found are looked at, as an editor does. */
const byName = /\.(?:transcript|srt|vtt|cha)$/i;

const encoder = new TextEncoder();
const uncancelled = { isCancellationRequested: false };

/** Checks one file, and mends it where that is asked for. Rejects where it cannot be written. */
export async function checkFile(task: Task, input: Input, bytes: Uint8Array, text: string): Promise<Outcome> {
  const { name, found = false } = input;
  const work = task.check!;
  const transcript = transcriptOf(task, name, text);
  await settleInSlices(transcript, uncancelled);
  if (found && !byName.test(name) && !task.convention && !isTranscript(transcript)) {
    return { printed: encoder.encode(""), checked: nothingChecked };
  }
  const file = await mendedOrNot(task, input, bytes, text, transcript);
  const { left, mended, diff, warning } = file;
  const fingerprints = fingerprintsOf(file.transcript, left);
  const old = new Set(input.old);
  const fresh = left
    .map((finding, i): CheckedFinding => ({ ...finding, fingerprint: fingerprints[i]!, fixable: false }))
    .filter(({ fingerprint }) => !old.has(fingerprint));
  const findings = fresh
    .filter(({ severity }) => countsAs(severity, work.severity))
    // where something was mended, what is left was not safe to mend
    .map((one) =>
      work.fix === "no" ? { ...one, fixable: safeFix(file.transcript, one) !== undefined } : one,
    );
  const prints = work.fix !== "show" && work.writeBaseline === undefined;
  const report = prints ? formatOf(task.format).print({ name, findings, mended }, task.several) : diff;
  return {
    printed: encoder.encode(report),
    ...(warning && { warning }),
    checked: {
      isTranscript: true,
      found: countBy(fresh, ({ severity }) => severity),
      old: left.length - fresh.length,
      fixable: findings.filter(({ fixable }) => fixable).length,
      mended,
      ...(work.writeBaseline !== undefined && { fingerprints }),
    },
  };
}

async function mendedOrNot(
  task: Task,
  { name }: Input,
  bytes: Uint8Array,
  text: string,
  transcript: Transcript,
): Promise<MendedFile> {
  const findings = new Findings(transcript, task.config?.config.rules);
  const fix: CheckWork["fix"] = task.check!.fix;
  if (fix === "no") return { transcript, left: await allOf(findings), mended: {}, diff: "" };
  const file = await mendFile(name, bytes, transcript, findings, fix);
  // where nothing is written, the findings are those of the file as it is
  return file.written ? file : { ...file, transcript: transcriptOf(task, name, text) };
}
