import assert from "node:assert/strict";
import { headerParticipants } from "../../../server/src/transcript/header.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { read } from "../drawing.ts";

/** Checks whom the header names: `name (labels): description`. A `¦` stands for a bar. */
function check(drawing: string, ...expected: string[]): void {
  const participants = headerParticipants(new Transcript(read(drawing).text.replaceAll("¦", "|")));
  assert.deepEqual(
    participants.map(({ name, labels, description }) =>
      [name, labels.length > 0 ? ` (${labels.join("; ")})` : "", description ? `: ${description}` : ""].join(
        "",
      ),
    ),
    expected,
  );
}

describe("participants", () => {
  it("stand in an attendee table, in any order of columns", () => {
    check(
      `
      ¦ Function ¦ Name         ¦ Initials ¦
      ¦----------¦--------------¦----------¦
      ¦ Chair    ¦ Helga Brandt ¦ HB       ¦
      ¦ Clerk    ¦ Joe Oda      ¦ JO       ¦

      HB: We begin.

      JO: We do.
      `,
      "Helga Brandt (HB): Chair",
      "Joe Oda (JO): Clerk",
    );
  });

  it("are none in a table of other things", () => {
    check(`
      ¦ Boat ¦ Oars ¦
      ¦------¦------¦
      ¦ Gull ¦ 4    ¦

      MS VALE: We begin.
    `);
  });

  it("stand in a list with descriptions below", () => {
    check(
      `
      APPEARANCES:
           PIET STEVIN, ESQ.
           Stevin & Osei

      PRESENT:
           Ana Ruiz, Chair
           Joe Oda (JO)

      MS VALE: We begin.
      `,
      ...["PIET STEVIN, ESQ.: Stevin & Osei", "Ana Ruiz: Chair", "Joe Oda (JO)"],
    );
  });

  it("stand behind the list's name", () => {
    check(
      `
      Present: Ana Ruiz (AR), Joe Oda (JO) and Kim Berg

      AR: We begin.
      `,
      ...["Ana Ruiz (AR)", "Joe Oda (JO)", "Kim Berg"],
    );
  });

  it("stand in lines of their own", () => {
    check(
      `
      Interviewer: Ana Ruiz (AR)
      Location: The old ferry house
      Date: 4 May 2020

      AR: We begin.

      JO: We do.
      `,
      "Ana Ruiz (AR): Interviewer",
    );
  });

  it("stand in a table with heads of other languages and names in two columns", () => {
    check(
      `
      ¦ Nom            ¦ Fonction   ¦ Organisme         ¦ Sigle ¦
      ¦:---------------¦:----------:¦-------------------¦-------¦
      ¦ **Anne Roux**  ¦ Présidente ¦ Bureau des marées ¦ AR    ¦
      ¦ Jean Dubois    ¦            ¦ Port              ¦       ¦

      ¦ Kürzel ¦ Vorname ¦ Nachname ¦ Rolle ¦
      ¦---¦---¦---¦---¦
      ¦ HB ¦ Hedda ¦ Brink ¦ Vorsitz ¦

      ¦ Asistentes ¦ Cargo ¦
      ¦---¦---¦
      ¦ Inés ¦ alcaldesa ¦

      MS VALE: We begin.
      `,
      "Anne Roux (AR): Présidente, Bureau des marées",
      "Jean Dubois: Port",
      "Hedda Brink (HB): Vorsitz",
      "Inés: alcaldesa",
    );
  });

  it("are none in a table of other things that have names", () => {
    check(`
      ¦ Name ¦ Length ¦
      ¦------¦--------¦
      ¦ Gull ¦ 4 m    ¦

      MS VALE: We begin.
    `);
  });

  it("appear for somebody, with their house", () => {
    check(
      `
      APPEARANCES OF COUNSEL:

      FOR THE PLAINTIFF:

           STEVIN & OSEI, LLP
           BY:  PIET STEVIN, ESQ.
                KIM BERG, ESQ.
           18 Sessions Street
           Halvern, North Marl

      For the Defendant:
           LUCINDA ARDEN, Q.C.
           Office of the Solicitor

      Also present:  Wes Garr, Videographer

                         I N D E X
      WITNESS                              PAGE
      MILAN HAVEL
           By Ms. Arden                    3, 13

      MS. ARDEN: We begin.

      MR. STEVIN: We do.
      `,
      "PIET STEVIN, ESQ.: STEVIN & OSEI, LLP, for the plaintiff",
      "KIM BERG, ESQ.: STEVIN & OSEI, LLP, for the plaintiff",
      "LUCINDA ARDEN, Q.C.: Office of the Solicitor, for the Defendant",
      "Wes Garr: Videographer",
    );
  });

  it("appear in other words", () => {
    check(
      `
      MS P STEVIN KC and MR J ODA (instructed by Tide LLP) appeared on behalf of the Claimant.

      APPEARANCES:
           Lucinda Arden
           Arden & Lind
           Attorneys for the Town

      MS STEVIN: We begin.

      MR ODA: We do.
      `,
      "MS P STEVIN KC: for the Claimant",
      "MR J ODA: for the Claimant",
      "Lucinda Arden: Arden & Lind, for the Town",
    );
  });

  it("stand in a list with page numbers, functions below", () => {
    check(
      `
      SPEAKERS:                     PAGE  QUESTIONS

      Cindy Holm                       5
      Parent Advocate
      Halvern, North Marl

      Meg Sand                        31       38
      Marine Counsel for
      Gaia Tide Works

      MS VALE: We begin.
      `,
      "Cindy Holm: Parent Advocate",
      "Meg Sand: Marine Counsel for Gaia Tide Works",
    );
  });

  it("stand in a list where lines below names could be names, but are not", () => {
    check(
      `
      PANELISTS:

      Cindy Holm
      Chief of the tides

      Meg Sand
      Captain at large

      Joe Oda
      Marl Pilotage

      MS VALE: We begin.
      `,
      ...["Cindy Holm: Chief of the tides", "Meg Sand: Captain at large", "Joe Oda"],
    );
  });

  it("stand in a list of minutes, without those who are absent", () => {
    check(
      `
      In attendance:
      Ana Ruiz - Chair
      Joe Oda — Harbour Master
      Kim Berg
      2 members of the public

      Apologies:
      Lena Holm

      Absent: Tom Rey

      MS VALE: We begin.
      `,
      ...["Ana Ruiz: Chair", "Joe Oda: Harbour Master", "Kim Berg"],
    );
  });

  it("stand under a heading", () => {
    check(
      `
      # Harbour board

      ## Participants

      - **Ana Ruiz** – chair
      - **Joe Oda** (JO), clerk
      - Kim Berg

      ## Record

      MS VALE: We begin.
      `,
      ...["Ana Ruiz: chair", "Joe Oda (JO): clerk", "Kim Berg"],
    );
  });

  it("stand in running words, wrapped", () => {
    check(
      `
      Members present: Ana Ruiz (Chair); Joe Oda; Dame Petra Lind; Idris
      Kerim-Osei.
      Also present: Jalmar Holm (JH), husband of the narrator; Kit Boland (KB),
      recording
      Witnesses: Dr Marian Ohene, Philip Strand and Councillor Bea Tilford.
      Anwesend: Hedda Brink (Vorsitz), Jost Wilm und Karin Tasch
      Panel: Tom Rey (City of Osterby), Farah Quint (Root & Branch)

      MS VALE: We begin.
      `,
      ...["Ana Ruiz: Chair", "Joe Oda", "Dame Petra Lind", "Idris Kerim-Osei"],
      ...["Jalmar Holm (JH): husband of the narrator", "Kit Boland (KB): recording"],
      ...["Dr Marian Ohene", "Philip Strand", "Councillor Bea Tilford"],
      ...["Hedda Brink: Vorsitz", "Jost Wilm", "Karin Tasch"],
      ...["Tom Rey: City of Osterby", "Farah Quint: Root & Branch"],
    );
  });

  it("have roles, in many words", () => {
    check(
      `
      Interviewee: Ana Ruiz, Chief Engineer, Port Halvern
      Narrator's name: Joe Oda (JO)
      Interviewed by Kim Berg
      Town Clerk: Lena Holm
      Gesprächspartnerin: Hedda Brink
      Entrevistadora: Inés Vidal
      Hosts: Tom Rey and Britta Lind
      Harbour Master: Wes Garr (WG)
      AO = Anton Osei

      MS VALE: We begin.
      `,
      ...["Ana Ruiz: Chief Engineer, Port Halvern", "Joe Oda (JO): Narrator", "Kim Berg: Interviewer"],
      ...["Lena Holm: Town Clerk", "Hedda Brink: Gesprächspartnerin", "Inés Vidal: Entrevistadora"],
      ...["Tom Rey", "Britta Lind", "Wes Garr (WG): Harbour Master", "Anton Osei (AO)"],
    );
  });

  it("are nobody where it is not clearly so", () => {
    check(`
      Place of interview: Port Halvern, North Marl
      Project: Working Waterfront
      Subject: Old Boats
      Sponsor: Marl Trust
      Present: the usual people, and a dog
      Host: the Harbour Museum
      XX = Ana Ruiz
      Ana Ruiz - Joe Oda

      MS VALE: We begin.
    `);
  });

  it("are not those who speak", () => {
    check(`
      MS VALE: With us is Ana Ruiz.

      Interviewer: Joe Oda (JO)
    `);
  });

  it("are named in running words beside speakers without a name", () => {
    check(
      `
      SPEAKERS
      Ana Ruiz, Joe Oda, Speaker 3, Unknown Speaker

      Ana Ruiz  00:00
      We begin.
      `,
      ...["Ana Ruiz", "Joe Oda"],
    );
  });

  it("are described without what breaks off, and with the line below that goes on", () => {
    check(
      `
      APPEARANCES:
      PIET STEVIN, ESQUIRE, Dover; on

          behalf of the Ferry.

      JOE ODA, ESQUIRE, Hale; on
          behalf of the Town.

      MS VALE: We begin.
      `,
      ...["PIET STEVIN, ESQUIRE: Dover", "JOE ODA, ESQUIRE: Hale; on behalf of the Town"],
    );
  });

  it("are the same list behind an edit that leaves them as they are, so that who watches it rests", () => {
    const transcript = new Transcript("The gate\n\nInterviewer: Ana Ruiz (AR)\n\nAR: We begin.\n");
    const before = headerParticipants(transcript);
    const start = { line: 0, character: 0 };
    transcript.edit({ start, end: start }, "\n");
    assert.equal(headerParticipants(transcript), before);
    transcript.edit({ start: { line: 3, character: 15 }, end: { line: 3, character: 15 } }, "n");
    assert.deepEqual(
      headerParticipants(transcript).map(({ name }) => name),
      ["Anna Ruiz"],
    );
  });
});
