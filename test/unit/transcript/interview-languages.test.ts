import { checkExchanges as check } from "./exchange-checks.ts";

describe("an interview in another language", () => {
  it("has its questions and answers in German", () => {
    check(`
      Anna Weber: Wann haben Sie die Glocke zum ersten Mal gehört?
      ^^^^^^^^^^ question 1

      Jonas Klein: Ich war sechs, und wir wohnten am Hafen, also hörte ich sie jeden Morgen.
      ^^^^^^^^^^^ answer 1

      Anna Weber: Und wer hat sie geläutet?
      ^^^^^^^^^^ question 2

      Jonas Klein: Mein Onkel, bis er achtzig war, und danach wollte es keiner, nicht wahr?
      ^^^^^^^^^^^ answer 2

      Anna Weber: Erzählen Sie uns von dem Turm.
      ^^^^^^^^^^ question 3

      Jonas Klein: Er stand schief.
      ^^^^^^^^^^^ answer 3
    `);
  });

  it("has its questions and answers in French", () => {
    check(`
      Claire Petit: Quand avez-vous entendu la cloche pour la première fois ?
      ^^^^^^^^^^^^ question 1

      Paul Morel: J’avais six ans, nous habitions près du port et je l’entendais chaque matin.
      ^^^^^^^^^^ answer 1

      Claire Petit: Et qui la sonnait ?
      ^^^^^^^^^^^^ question 2

      Paul Morel: Mon oncle, jusqu’à ses quatre-vingts ans, et puis personne n’a voulu.
      ^^^^^^^^^^ answer 2

      Claire Petit: Parlez-nous de la tour.
      ^^^^^^^^^^^^ question 3

      Paul Morel: Elle penchait.
      ^^^^^^^^^^ answer 3
    `);
  });

  it("has its questions and answers in Spanish", () => {
    check(`
      Lucía Vega: ¿Cuándo oyó la campana por primera vez?
      ^^^^^^^^^^ question 1

      Marta Ruiz: Tenía seis años, vivíamos junto al puerto y la oía todas las mañanas.
      ^^^^^^^^^^ answer 1

      Lucía Vega: ¿Y quién la tocaba?
      ^^^^^^^^^^ question 2

      Marta Ruiz: Mi tío, hasta los ochenta años, y después de él nadie quiso hacerlo.
      ^^^^^^^^^^ answer 2

      Lucía Vega: Cuéntenos cómo era la torre.
      ^^^^^^^^^^ question 3

      Marta Ruiz: Estaba inclinada.
      ^^^^^^^^^^ answer 3
    `);
  });

  it("has its questions and answers in Portuguese", () => {
    check(`
      Rui Alves: Quando ouviu o sino pela primeira vez?
      ^^^^^^^^^ question 1

      Inês Costa: Tinha seis anos, vivíamos junto ao porto e ouvia o sino todas as manhãs.
      ^^^^^^^^^^ answer 1

      Rui Alves: E quem tocava o sino?
      ^^^^^^^^^ question 2

      Inês Costa: O meu tio, até aos oitenta anos, e depois dele ninguém mais quis.
      ^^^^^^^^^^ answer 2

      Rui Alves: Conte-nos como era a torre.
      ^^^^^^^^^ question 3

      Inês Costa: Estava inclinada.
      ^^^^^^^^^^ answer 3
    `);
  });

  it("has its questions and answers in Italian", () => {
    check(`
      Carla Neri: Quando ha sentito la campana per la prima volta?
      ^^^^^^^^^^ question 1

      Luca Bianchi: Avevo sei anni, vivevamo vicino al porto e la sentivo ogni mattina.
      ^^^^^^^^^^^^ answer 1

      Carla Neri: E chi la suonava?
      ^^^^^^^^^^ question 2

      Luca Bianchi: Mio zio, fino a ottant’anni, e dopo di lui nessuno ha voluto farlo.
      ^^^^^^^^^^^^ answer 2

      Carla Neri: Ci racconti della torre.
      ^^^^^^^^^^ question 3

      Luca Bianchi: Era storta.
      ^^^^^^^^^^^^ answer 3
    `);
  });
});
