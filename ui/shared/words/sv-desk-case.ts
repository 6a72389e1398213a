// What the handlers' desk says of the parts of a case and of processes, in Swedish.
export const deskCase = {
  task: {
    title: 'Uppgifter',
    add: 'Ny uppgift',
    change: 'Ändra uppgiften',
    text: 'Vad ska göras?',
    due: 'Senast',
    who: 'Vem gör det?',
    dueOn: (day: string) => `Senast ${day}`,
    late: 'har passerat',
    done: 'Gjord',
    finish: 'Klar',
    doneBy: (name: string, day: string) => `Gjord av ${name} ${day}.`,
    none: 'Inga öppna uppgifter.',
    showDone: (n: number) => (n === 1 ? 'Visa 1 gjord uppgift' : `Visa ${n} gjorda uppgifter`)
  },
  checklist: {
    title: 'Checklista',
    progress: (done: number, of: number) => `${done} av ${of}`,
    ticked: 'Klart',
    open: 'Inte klart',
    by: (name: string, day: string) => `${name}, ${day}.`,
    requiredFor: { decision: '(krävs före beslut)', closure: '(krävs före avslut)' }
  },
  text: {
    label: 'Standardtext',
    language: 'Textens språk',
    languages: { sv: 'Svenska', en: 'Engelska' },
    use: 'Lägg in texten',
    missing: (what: string) => `Ärendet saknar uppgifter för: ${what}. Fyll i där det står ….`
  },
  opinion: {
    title: 'Remisser och yttranden',
    none: 'Inget yttrande har begärts.',
    ask: 'Begär yttrande',
    unit: 'Enhet',
    unitHelp: 'Enhetens handläggare läser ärendet tills de har svarat.',
    text: 'Vad vill ni veta?',
    due: 'Svar senast',
    give: 'Lämna yttrande',
    answer: 'Yttrande',
    answerHelp: 'Det kan inte ändras efteråt.',
    askedBy: (name: string, day: string, due: string) => `Begärt av ${name} ${day}, svar senast ${due}.`,
    answeredBy: (name: string, day: string) => `Svar av ${name} ${day}.`,
    withdraw: 'Återta frågan',
    ended: (day: string) => `Avslutad ${day}.`
  },
  handover: {
    title: 'Lämna över',
    lead: 'Den andra enhetens handläggare har ärendet från och med nu.',
    unit: 'Till enhet',
    reason: 'Varför lämnas ärendet över?',
    made: (from: string, to: string, who: string, day: string, reason: string) =>
      `Lämnat över från ${from} till ${to} av ${who} ${day}: ${reason}`
  },
  relation: {
    title: 'Ärenden som hör ihop',
    none: 'Inga andra ärenden.',
    add: 'Koppla till ett ärende',
    kind: 'Hur hör de ihop?',
    number: 'Det andra ärendets nummer',
    numberHelp: 'Till exempel PRH-2026-000123.',
    noCase: 'Inget ärende med det numret som du får läsa.',
    outgoing: {
      follows: 'Följer på',
      appeal_of: 'Överklagar',
      duplicate_of: 'Dubblett av',
      part_of_journey: 'Hör till samma händelse som',
      sub_case_of: 'Delärende till'
    },
    incoming: {
      follows: 'Följs av',
      appeal_of: 'Överklagas i',
      duplicate_of: 'Har dubbletten',
      part_of_journey: 'Hör till samma händelse som',
      sub_case_of: 'Har delärendet'
    },
    remove: (number: string) => `Ta bort kopplingen till ${number}`
  },
  merge: {
    title: 'Slå samman',
    lead: 'Det här ärendet är en dubblett: det avslutas, och det andra fortsätter. Båda behåller sin historik.',
    into: 'Ärendet som fortsätter',
    reason: 'Varför är det samma ärende?',
    merged: (reason: string) => `Sammanslaget med ett annat ärende: ${reason}`,
    other: 'det andra ärendet'
  },
  permit: {
    title: 'Tillstånd',
    status: { active: 'Gäller', expired: 'Har gått ut', revoked: 'Återkallat', replaced: 'Ersatt' },
    valid: (from: string, to: string) => `${from} – ${to}`,
    validFrom: (from: string) => `Från ${from}`,
    loss: 'Anmäl förlust',
    lossKind: 'Vad har hänt?',
    losses: { lost: 'Förlorat', stolen: 'Stulet', damaged: 'Skadat' },
    lossNote: 'Vad berättade innehavaren?',
    replace: 'Nytt nummer',
    replacedBy: (number: string) => `Ersatt av ${number}.`,
    revoke: 'Återkalla',
    revokeLead: 'Innehavaren får veta skälen. En återkallelse kan inte ångras.',
    revokedBy: (name: string, day: string, reason: string) => `Återkallat av ${name} ${day}: ${reason}`
  },
  secrecy: {
    title: 'Sekretess och jäv',
    none: 'Inget är sekretessmarkerat, och ingen är jävig.',
    hidden: 'Något i ärendet är sekretessmarkerat. Det syns bara för dem som handlägger ärendet eller är namngivna.',
    whole: 'Hela ärendet är sekretessmarkerat.',
    hiddenFields: (n: number) => `${n} uppgifter är sekretessmarkerade och visas inte för dig.`,
    keptSecret: (law: string) => `Sekretess enligt ${law}`,
    mark: 'Sekretessmarkera',
    subject: 'Vad?',
    subjects: { case: 'Hela ärendet', attachment: 'En handling', field: 'En uppgift' },
    law: 'Bestämmelse',
    lawHelp: 'Till exempel 21 kap. 1 § offentlighets- och sekretesslagen.',
    reason: 'Varför?',
    markedBy: (name: string, day: string) => `Markerat av ${name} ${day}.`,
    ended: (day: string, reason: string) => `Upphörde ${day}${reason ? `: ${reason}` : ''}.`,
    end: 'Häv',
    endReason: 'Varför hävs markeringen?',
    readers: 'Namngivna',
    who: 'Vem?',
    nameReader: 'Namnge läsare',
    readerLead: 'Den som namnges ser det som är sekretessmarkerat, om rollen också når ärendet.',
    bar: 'Anteckna jäv',
    barLead: 'Den som är jävig varken ser eller handlägger ärendet.',
    barred: (name: string, day: string, reason: string) => `${name} är jävig sedan ${day}: ${reason}.`,
    endBar: 'Jävet har upphört'
  },
  preview: {
    show: (name: string) => `Visa ${name}`,
    cannot: 'Den här filen kan inte visas här. Hämta den i stället.',
    page: (name: string, n: number) => `${name}, sidan ${n}`,
    pageFailed: 'Sidan kan inte visas.'
  },
  reopen: {
    title: 'Återuppta ärendet',
    reason: 'Varför återupptas ärendet?',
    isOpen: 'Ärendet är öppet.',
    was: (closed: string, reopened: string, reason: string) =>
      `Avslutades ${closed} och återupptogs ${reopened}: ${reason}`
  },
  process: {
    title: 'Processen',
    // The words of the viewer of decision tables, by what it says in English.
    viewer: {
      When: 'När',
      And: 'Och',
      Then: 'Då',
      Annotations: 'Anmärkning',
      'Hit policy:': 'Regler som gäller:',
      Unique: 'Den enda som passar',
      First: 'Den första som passar',
      Priority: 'Den viktigaste som passar',
      Any: 'Någon som passar',
      Collect: 'Alla som passar',
      'Collect (Sum)': 'Alla som passar (summa)',
      'Collect (Min)': 'Alla som passar (minsta)',
      'Collect (Max)': 'Alla som passar (största)',
      'Collect (Count)': 'Alla som passar (antal)',
      'Rule order': 'Alla som passar, i reglernas ordning',
      'Output order': 'Alla som passar, i svarens ordning'
    } as Record<string, string>,
    summary: (key: string, state: string, n: number) => `${n}. ${key}: ${state}`,
    state: { created: 'Skapad', active: 'Pågår', completed: 'Klar', canceled: 'Avbruten' },
    version: (n: number) => `Version ${n}`,
    started: (moment: string) => `Började ${moment}.`,
    ended: (moment: string) => `Slutade ${moment}.`,
    drawing: (key: string) => `Processen ${key} som bild. Vägen står i listan nedanför.`,
    noDrawing: 'Modellen har ingen ritning. Vägen står här.',
    notDrawn: 'Ritningen kan inte visas. Det som hände står i listan.',
    path: 'Vägen genom processen',
    taken: 'Vägen hit',
    here: 'Här är processen nu',
    stuck: 'Här är ett hinder',
    isHere: 'pågår nu',
    isStuck: 'hinder',
    canceled: 'avbruten',
    fromTo: (from: string, to: string) => `${from} – ${to}`,
    byHand: 'Ändrat för hand',
    hands: { moved: 'Flyttad till', migrated: 'Ny version', canceled_by_hand: 'Avbruten' },
    rulesSay: 'Det här kom reglerna fram till',
    rule: (n: number) => `Regel ${n}:`,
    table: (name: string) => `Beslutstabellen ${name}`
  }
};
