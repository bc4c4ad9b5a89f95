import { checkReported } from "./drawn.ts";

/** Checks where several speak at once. All other rules look as well. */
function check(drawing: string, message?: string): void {
  checkReported(drawing, message);
}

describe("crosstalk", () => {
  it("is found where several spoke at once", () => {
    check(
      `
      MS VALE: We went [crosstalk] home.
                       ^^^^^^^^^^^ information crosstalk
      `,
      "Several people speak at once here: listen again for what each says",
    );
  });

  it("is not found in speech about it", () => {
    check("MS VALE: There was some crosstalk at the end.");
  });
});
