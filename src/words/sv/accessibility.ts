/** Accessibility statement in Swedish (tillgänglighetsutlåtande). */
import type { accessibility as fi } from '../fi/accessibility.ts'

export const accessibility: typeof fi = {
  title: 'Är Varhain tillgänglig?',
  answer: 'Målet är nivå AA i WCAG 2.2. Ingen extern bedömning har gjorts.',
  parts: [
    {
      title: 'Vad som har kontrollerats',
      text: 'Varje vy kontrolleras automatiskt (axe, WCAG 2.0–2.2, nivåerna A och AA) alltid när programmet ändras. Samtidigt prövas användning med enbart tangentbord, på en 360 pixlar bred skärm, med dubbel textstorlek och på papper. En automatisk kontroll hittar bara en del av bristerna.',
    },
    {
      title: 'Vad som inte har kontrollerats',
      text: 'Vyerna har inte prövats med användare av skärmläsare, och ingen extern expert har bedömt dem.',
    },
    {
      title: 'Diagram',
      text: 'Varje diagram har en beskrivning och en tabell med samma siffror och länkar. En siffra som saknas anges med ord. Färgen är inte den enda skillnaden: delarna har också mönster och namn.',
    },
    {
      title: 'Respons',
      text: '[Här organisationens kontaktuppgifter: vem man berättar om brister för och inom vilken tid man får svar.]',
    },
    {
      title: 'Tillsyn',
      text: 'Om svaret inte hjälper kan du göra en anmälan till den myndighet som övervakar tillgängligheten. [Kontrollera myndigheten och kontaktuppgifterna vid ibruktagandet.]',
    },
  ],
  dated: 'Utlåtandets botten är upprättad 21.11.2026. Organisationen som använder Varhain kompletterar den.',
}
