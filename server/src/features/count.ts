const digits = new Intl.NumberFormat("en");

/** `1 turn`, `1,204 turns` */
export function count(number: number, one: string, many: string): string {
  return `${digits.format(number)} ${number === 1 ? one : many}`;
}

/** A share as `12 %`; `<1 %` for a share that is small but there. */
export function percent(share: number): string {
  const whole = Math.round(share * 100);
  return whole === 0 && share > 0 ? "<1 %" : `${whole} %`;
}
