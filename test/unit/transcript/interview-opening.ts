/** Two who ask and two who are asked, with so many questions that it is plain who does what. */
export const opening = `
      Ana Ruiz: When did you first hear the bell?
      ^^^^^^^^ question 1

      Tom Rey: I was six, and we lived by the harbour, so I heard it every morning.
      ^^^^^^^ answer 1

      Ida Holm: And who rang it?
      ^^^^^^^^ question 2

      Eva Moss: My uncle did, until he was eighty, and after him nobody wanted to.
      ^^^^^^^^ answer 2

      Ida Holm: Was it heavy?
      ^^^^^^^^ question 3

      Tom Rey: As heavy as a horse, they said, but nobody ever had a horse to try it with.
      ^^^^^^^ answer 3

      Ana Ruiz: Who paid your uncle?
      ^^^^^^^^ question 4

      Eva Moss: The parish, with four hens a year, and later with three, since hens had got dearer.
      ^^^^^^^^ answer 4
`;
