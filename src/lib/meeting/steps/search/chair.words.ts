import { catalogue } from '../../../words/catalogue.ts';

/** Words of asking for the other view on the console. */
export const words = /* @__PURE__ */ catalogue({
  nl: {
    nothing: 'Komt er niets? Dan staat in het verslag: gevraagd, niets gekomen. Ook dat is een uitkomst.',
    given: 'Ander geluid', empty: 'Er is nog geen ander geluid.',
    ask1: 'Wie ziet het anders?', ask2: 'Welke stem hebben we nog niet gehoord?', ask3: 'Wat durven we hier bijna niet te zeggen?', ask4: 'Wat roept weerstand op?',
    screen: 'Wie ziet het anders?', screenAbout: 'Een andere mening is welkom. Die helpt ons.',
    phone: 'Denk jij er anders over?', phoneAbout: 'Tekstvak, zonder naam. Of: ik denk niet anders.'
  },
  en: {
    nothing: 'Nothing comes? Then the record says: asked, nothing came. That is a result too.',
    given: 'Other view', empty: 'There is no other view yet.',
    ask1: 'Who sees it differently?', ask2: 'Which voice have we not heard yet?', ask3: 'What do we hardly dare to say here?', ask4: 'What raises resistance?',
    screen: 'Who sees it differently?', screenAbout: 'Another view is welcome. It helps us.',
    phone: 'Do you see it differently?', phoneAbout: 'Text field, without a name. Or: I do not see it differently.'
  }
});
