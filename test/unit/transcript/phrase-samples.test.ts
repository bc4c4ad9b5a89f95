import assert from "node:assert/strict";
import { handOnPhrases, proceedingsPhrases } from "../../../server/src/transcript/floor-phrases.ts";
import { isThanks } from "../../../server/src/transcript/noises.ts";
import { type Phrase, PhraseList } from "../../../server/src/transcript/phrase-list.ts";
import { callsOn, saysUnheard } from "../../../server/src/transcript/phrases.ts";
import { anything, asks } from "../../../server/src/transcript/request-phrases.ts";
import { isRequest } from "../../../server/src/transcript/requests.ts";
import { CALLING, cuesIn, THANKING, UNHEARD } from "../../../server/src/transcript/turn-cues.ts";

/*
 * A phrase is tried only where one of its words stands: if that word is missing from its words, it is never found. So each
 * phrase has samples here, in the order of its list.
 */

/** Checks that each phrase, alone, is found in its samples, which bars stand between. */
function check(phrases: readonly Phrase[], samples: readonly string[]): void {
  assert.equal(samples.length, phrases.length);
  for (const [i, phrase] of phrases.entries()) {
    for (const sample of samples[i]!.split(" | "))
      assert.ok(new PhraseList([phrase]).standsIn(sample), `${phrase[0]}: ${sample}`);
  }
}

/** Checks that what finds samples would also be asked, as a word of theirs stands among its cues. */
function checkCues(family: number, finds: (text: string) => boolean, samples: string): void {
  for (const sample of samples.split(" | ")) {
    assert.ok(finds(sample), sample);
    assert.ok((cuesIn(sample) & family) !== 0, `cue of: ${sample}`);
  }
}

describe("each phrase is found by its words", () => {
  it("that calls on somebody who is to ask", () => {
    checkCues(
      CALLING,
      callsOn,
      "who is next? | you may go ahead now. | on to the queue. | that is our line. | the line of a man. | you in the back. | that one over there. | a question from the left. | the last question. | we take some questions. | now the floor is open. | it is your turn. | over to you. | yes, sir. | yes ma’am.",
    );
  });

  it("of thanks, and that nothing was heard", () => {
    checkCues(
      THANKING,
      isThanks,
      "Thank you. | Thanks, Jen. | Many thanks. | I appreciate it. | Vielen Dank. | Danke. | Muchas gracias. | Merci. | Obrigado. | Obrigada. | Grazie mille.",
    );
    checkCues(
      UNHEARD,
      saysUnheard,
      "Sorry, do you mean me? | I missed that. | I didn’t hear you. | We did not catch that. | I couldn’t make it out, I just missed it. | we lost you | say that again | repeat the question | run it by me again | ask it once more | das habe ich nicht verstanden | no le oigo | no te escucho | no lo oí | je n’ai pas compris | je n’ai pas entendu | I didn’t get it",
    );
  });

  it("that passes the floor", () => {
    check(handOnPhrases, [
      "go ahead | go right ahead",
      "over to you | back to them",
      "anybody want to start? | who wants to go? | she'd like to answer | who likes to begin",
      "why don't you begin",
      "would you care to add? | do you want to speak? | do you all like to go? | did you wish to respond?",
      "where do we want to start?",
      "could you please take that? | will you handle it? | can you answer this? | would you start that?",
      "i'll let him | let me turn it | i'll hand you | let's pass it | i'll give that to her | let me defer to him | i will kick it | i'll toss that | i'll throw it",
      "i turn it over to you | hand things back to him | pass this to her | kick it to joe | toss that to me | throw it over to them",
      "i'd defer to dr lind | we pass that one over to him | i would hand that to her | i turn that to you | i'd refer you to the mayor",
      "i'm going to let her tell it | we should let somebody else answer",
      "no, you tell it | please you answer that | go on, you have it",
      "were you going to come in? | are you hoping to jump in? | were you about to add",
      "could you introduce it | would you please present the report",
      "after you",
      "you tell her.",
      "please, go on. | but go on.",
      "will you take that, or shall i? | do you answer it or do i",
      "please, henry. | you first.",
      "you can take that",
      "bitte schön | sie haben das wort | adelante | tiene la palabra | pode falar | tem a palavra | prego | a lei la parola",
    ]);
  });

  it("about the run of the meeting", () => {
    check(proceedingsPhrases, [
      "take one more question | squeeze in a few more questions",
      "do a few | take some more | have time for one | take two more | time for a couple | do another",
      "more questions",
      "any further questions | no other matters | any more points",
      "does anyone have anything | does the board want to add | do any of you got something",
      "does anything further arise | anything arising",
      "you want to pick | you like to choose | you care to call on | you wish to select",
      "in the queue",
      "on the line",
      "hear me | see us",
      "muted | unmute | unmuted | mute",
      "are you still there | is everybody ready",
      "is that me | is it us. | is this my line,",
      "want to stop here | need to pause for | like to take a break now | like to break there",
      "did we get that",
      "may i consult | can we confer | could i have a moment | may we take a minute | could i check with",
      "bin ich drin | hören sie mich | läuft die aufnahme",
      "me oyen | me escuchan | estoy en el aire | vous m'entendez | on m'entend | mi sentite | mi sente | me ouve | me ouvem | estão me ouvindo",
      "have any more time",
      "camera off | microphone on | video on | mic off",
      "do we have her | do we got you",
      "any apologies | apologies been received",
      "shall i move the lamp | shall we open the window | shall i close the door | shall we shut the gate | shall i turn that | shall i switch the light",
      "are you comfortable | is the light all right for you | is that okay there",
    ]);
  });

  it("that asks in words, behind each word with which it may begin", () => {
    const samples = [
      "Tell us more. | Could you describe it. | Can you explain that. | Would you share it. | Will you walk us back. | Do you want to talk to us. | If you could take us back. | I'd like you to name it. | Go ahead and define it. | You could look at it. | Elaborate. | Give us a name. | Say more. | Help us understand. | Remind us. | Paint us. | State your name. | Introduce yourself. | Spell it. | Show us. | Read that. | Set the scene. | Turn to it. | Take a look.",
      "I'd like to know. | We'd appreciate your view.",
      "The rope is gone and I'd like to ask about it.",
      "To ask about the rope. | Only to ask whether it is. | And just to ask how. | Just to ask why. | I'm here to ask what it is.",
      "What I'd like to know is who did it.",
      "Lo que quería saber es cuándo.",
      "Was mich interessiert, ist die Glocke.",
      "Ce que je voudrais comprendre.",
      "Why don't you say.",
      "I'm curious. | We were wondering.",
      "I wonder. | We need to know.",
      "My first question is about it. | Our question is how.",
      "One question is how. | Another question would be why. | A quick question on it. | Last question about it. | Final question on it. | Next question about it. | First question is why. | Second question is how. | Quick question about it. | Follow-up question on it.",
      "The question is whether it holds.",
      "Your full name.",
      "You have to tell us.",
      "Ida Holm would like to know why.",
      "Let's talk. | Let us begin.",
      "What did you do. | How do they know. | Where did he stand. | When did she go. | Why would they. | Who have you seen. | Which was your bell.",
      "Erzählen Sie. | Beschreiben Sie. | Schildern Sie. | Erklären Sie. | Sagen Sie. | Nennen Sie. | Verraten Sie. | Berichten Sie. | Nehmen Sie. | Geben Sie. | Helfen Sie. | Führen Sie. | Stellen Sie.",
      "Erzähl mal. | Beschreib uns. | Schilder mir. | Erklär doch. | Sag mir. | Nenn mir. | Verrate uns. | Berichte uns. | Nimm mal. | Gib mir.",
      "Das müssen Sie. | Da sollten Sie. | Davon können Sie. | Dazu müssen Sie.",
      "Mich interessiert. | Uns würde.",
      "Ich möchte wissen.",
      "Ich wollte noch fragen.",
      "Meine Frage ist. | Unsere Frage wäre. | Eine Frage lautet. | Die Frage ist. | Noch eine Frage wäre.",
      "Quería preguntarle. | Quisiera saber. | Querría saber. | Me gustaría preguntar. | Yo quería saber.",
      "Mi pregunta es. | Una pregunta sería. | La pregunta es. | Otra pregunta es.",
      "Je voulais savoir. | J'aurais voulu demander.",
      "Ma question est. | Une question serait. | La question, c'est.",
      "Volevo sapere. | Vorrei chiederle.",
      "Cuéntenos. | Hábleme. | Explíqueme. | Explícame. | Díganos. | Dime. | Descríbame. | Recuérdenos. | Ayúdenos.",
      "Cuente cómo. | Hable usted. | Explique por qué. | Describa cómo. | Diga algo.",
      "Me interesa. | Nos gustaría.",
      "Parlez-nous. | Racontez. | Décrivez. | Expliquez. | Dites-moi. | Donnez-nous. | Rappelez-nous. | Présentez.",
      "J'aimerais savoir. | Je voudrais vous demander. | Nous aimerions entendre.",
      "Conte-nos. | Fale mais. | Descreva como. | Explique por que. | Diga-me. | Comente sobre. | Lembre-nos.",
      "Ci racconti. | Mi dica.",
      "Raccontaci. | Parlaci. | Spiegaci. | Descrivimi. | Dimmi.",
    ];
    assert.equal(samples.length, asks.length);
    for (const [i, [words, phrase]] of asks.entries()) {
      for (const sample of samples[i]!.split(" | ")) {
        assert.match(sample, new RegExp(`^(?:${phrase})`, "iu"));
        assert.ok(isRequest(sample), sample);
        const first = sample.toLowerCase();
        const begins = words.split(" ").some((word) => first.startsWith(word.slice(0, 3)));
        assert.ok(words === anything || begins, `${words}: ${sample}`);
      }
    }
  });
});
