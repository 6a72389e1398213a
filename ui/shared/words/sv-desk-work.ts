// What the handlers' desk says of its lists, in Swedish.
export const deskWork = {
  keys: {
    title: 'Tangenter',
    on: 'Använd enkla tangenter i listan',
    list: [
      ['j  k', 'nästa och föregående ärende'],
      ['↓  ↑', 'samma sak, när ett ärende har fokus'],
      ['Enter', 'öppna ärendet'],
      ['x', 'välj ärendet'],
      ['/', 'gå till sökfältet'],
      ['?', 'visa tangenterna']
    ] as [string, string][]
  },
  views: {
    title: 'Sparad vy',
    none: 'Ingen vy',
    name: 'Vyns namn',
    share: 'Dela med',
    shareHelp: 'Alla som läser ärenden i enheten ser vyn.',
    onlyMe: 'Ingen, bara för mig',
    make: 'Spara som vy',
    change: 'Ändra vyn',
    remove: 'Ta bort vyn',
    removeSure: (name: string) => `Ska vyn ${name} tas bort? Inga ärenden påverkas.`
  },
  filter: {
    title: 'Fler filter',
    field: 'Uppgift',
    operator: 'Jämförelse',
    operators: { '=': 'är', '!=': 'är inte', '<': 'före', '<=': 'till och med', '>': 'efter', '>=': 'från och med' },
    value: 'Värde',
    add: 'Lägg till filter',
    write: 'Skriv ett filter',
    writeHelp: 'Till exempel: status in (received, under_review) and created_at >= 2026-01-01',
    use: 'Använd filtret',
    how: 'Så skriver du filter',
    syntax: [
      ['= != < <= > >=', 'jämför; ord, id, texter och ja/nej har ingen ordning'],
      ['in (a, b)', 'något av de här'],
      ['in 2026-01-01..2026-03-31', 'från och med, till och med'],
      ['and or not ( )', 'och, eller, inte; and binder hårdare än or'],
      ['none', 'inget finns: assigned_to = none'],
      ['me', 'du själv: assigned_to = me'],
      ['today today-30', 'en dag i Sverige'],
      ['"Storgatan 12"', 'text med mellanslag']
    ] as [string, string][],
    wrong: {
      unknownField: (name: string) => `Uppgiften ${name} finns inte. Välj en ur listan ovan.`,
      unclosed: (at: number) => `En text som börjar vid tecken ${at} saknar sitt avslutande citattecken.`,
      place: (at: number, word: string) =>
        word
          ? `Filtret går inte att läsa vid tecken ${at}, där det står ${word}.`
          : `Filtret slutar för tidigt, vid tecken ${at}.`,
      unordered: (name: string) => `${name} har ingen ordning. Jämför med =, != eller in (…).`,
      unfit: (name: string, value: string) => `${value} passar inte för ${name}.`,
      tooLong: 'Filtret är för stort: högst 10 000 tecken, 100 värden och 20 nivåer.',
      other: 'Filtret går inte att använda.'
    }
  },
  bulk: {
    title: 'Ändra flera ärenden',
    chosen: (n: number) => (n === 1 ? '1 ärende valt' : `${n} ärenden valda`),
    assign: 'Tilldela',
    set_status: 'Byt status',
    close: 'Avsluta ärenden',
    make: (n: number) => (n === 1 ? 'Ändra 1 ärende' : `Ändra ${n} ärenden`),
    oneType: 'Välj ärenden av en och samma ärendetyp för att byta status.',
    clear: 'Avmarkera alla',
    progress: (done: number, refused: number, waiting: number) =>
      `${done} klara, ${refused} nekade, ${waiting} väntar`,
    results: 'Resultat per ärende',
    result: 'Resultat',
    state: { waiting: 'Väntar', done: 'Klart', refused: 'Nekat' }
  },
  export: {
    title: 'Exportera',
    lead: 'Listan som en fil för kalkylprogram. Exporten syns i åtkomstloggen.',
    format: 'Format',
    fetching: (size: string) => `Hämtar: ${size}`,
    done: (name: string, size: string) => `${name} är hämtad, ${size}.`,
    button: 'Hämta filen'
  },
  toDo: {
    title: 'Att göra',
    tasks: 'Mina uppgifter',
    noTasks: 'Du har inga öppna uppgifter.',
    opinions: 'Yttranden som din enhet ombeds lämna',
    noOpinions: 'Ingen väntar på ett yttrande.'
  },
  standIn: {
    title: 'Ersättare',
    name: 'Utse ersättare',
    lead: 'Ersättaren gör ditt arbete inom dina roller. Det syns i ärendena vem som gjorde vad.',
    who: 'Vem ersätter dig?',
    from: 'Från och med',
    to: 'Till och med',
    none: 'Ingen ersättare är utsedd.',
    does: (who: string, absent: string, from: string, to: string) => `${who} ersätter ${absent} ${from} – ${to}`,
    ended: 'Avslutad',
    end: (name: string) => `Avsluta: ${name}`,
    endButton: 'Avsluta',
    insteadOf: (name: string) => `i stället för ${name}`,
    youDo: (name: string) => `Du ersätter ${name}, som har ärendet.`
  },
  statistics: {
    title: 'Statistik',
    type: 'Ärendetyp',
    from: 'Från månad',
    to: 'Till månad',
    by: 'Per',
    periods: { month: 'Månad', quarter: 'Kvartal', year: 'År' },
    nothing: 'Inget har hänt under perioden.',
    flow: 'Inkomna, beslutade och avslutade',
    numbers: 'Siffrorna',
    period: 'Period',
    received: 'Inkomna',
    decided: 'Beslutade',
    closed: 'Avslutade',
    outcomes: 'Utgång',
    noneDecided: 'Inget är beslutat.',
    overdue: 'Försenade',
    overdueShare: 'Andel försenade',
    percentLate: 'Procent försenade',
    times: 'Tid i varje status',
    noTimes: 'Inget ärende har lämnat en status under perioden.',
    status: 'Status',
    count: 'Antal',
    median: 'Median',
    p90: '90:e percentilen'
  }
};
