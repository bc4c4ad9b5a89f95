/** A short briefing with one of everything that the server answers about. */
export const briefing = `Briefing on the North Channel

October 17, 2023

MS VALE: Good morning. Next is Ana Ruiz.

QUESTION: Is the channel[1] safe? (Inaudible.)

MR ODA: Yes, for boats of up to five metres.[2]
And for the ferries.

QUESTION: And after that?

DR LIND: We measure it (crosstalk) every day.

MS VALE: Thank you.

[1] The way in from the sea.

[3] Nobody points here.
`;
