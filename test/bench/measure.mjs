/** How long each of some runs took, in milliseconds. */
export function times(runs, run) {
  const taken = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    run(i);
    taken.push(performance.now() - start);
  }
  return taken;
}

/** The value below which a share of the values lies: 0.5 is the median. */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

export function median(values) {
  return quantile(values, 0.5);
}
