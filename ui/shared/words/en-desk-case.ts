// What the handlers' desk says of the parts of a case and of processes, in English.
import type { deskCase as sv } from './sv-desk-case';

export const deskCase: typeof sv = {
  task: {
    title: 'Tasks',
    add: 'New task',
    change: 'Change the task',
    text: 'What is to be done?',
    due: 'By',
    who: 'Who does it?',
    dueOn: (day) => `By ${day}`,
    late: 'has passed',
    done: 'Done',
    finish: 'Done',
    doneBy: (name, day) => `Done by ${name} ${day}.`,
    none: 'No open tasks.',
    showDone: (n) => (n === 1 ? 'Show 1 task that is done' : `Show ${n} tasks that are done`)
  },
  checklist: {
    title: 'Checklist',
    progress: (done, of) => `${done} of ${of}`,
    ticked: 'Done',
    open: 'Not done',
    by: (name, day) => `${name}, ${day}.`,
    requiredFor: { decision: '(needed before the decision)', closure: '(needed before the closure)' }
  },
  text: {
    label: 'Standard text',
    language: 'Language of the text',
    languages: { sv: 'Swedish', en: 'English' },
    use: 'Insert the text',
    missing: (what) => `The case has nothing for: ${what}. Fill in where it says ….`
  },
  opinion: {
    title: 'Opinions',
    none: 'No opinion has been asked for.',
    ask: 'Ask for an opinion',
    unit: 'Unit',
    unitHelp: 'The unit’s handlers read the case until they have answered.',
    text: 'What do you want to know?',
    due: 'Answer by',
    give: 'Give the opinion',
    answer: 'Opinion',
    answerHelp: 'It cannot be changed afterwards.',
    askedBy: (name, day, due) => `Asked by ${name} ${day}, answer by ${due}.`,
    answeredBy: (name, day) => `Answered by ${name} ${day}.`,
    withdraw: 'Take the question back',
    ended: (day) => `Ended ${day}.`
  },
  handover: {
    title: 'Hand over',
    lead: 'The other unit’s handlers have the case from now on.',
    unit: 'To unit',
    reason: 'Why is the case handed over?',
    made: (from, to, who, day, reason) => `Handed over from ${from} to ${to} by ${who} ${day}: ${reason}`
  },
  relation: {
    title: 'Related cases',
    none: 'No other cases.',
    add: 'Relate to a case',
    kind: 'How are they related?',
    number: 'Number of the other case',
    numberHelp: 'For example PRH-2026-000123.',
    noCase: 'No case of that number that you may read.',
    outgoing: {
      follows: 'Follows',
      appeal_of: 'Is an appeal of',
      duplicate_of: 'Is a duplicate of',
      part_of_journey: 'Is part of the same event as',
      sub_case_of: 'Is a sub-case of'
    },
    incoming: {
      follows: 'Is followed by',
      appeal_of: 'Is appealed in',
      duplicate_of: 'Has the duplicate',
      part_of_journey: 'Is part of the same event as',
      sub_case_of: 'Has the sub-case'
    },
    remove: (number) => `Remove the relation to ${number}`
  },
  merge: {
    title: 'Merge',
    lead: 'This case is a duplicate: it is closed, and the other one goes on. Both keep their history.',
    into: 'The case that goes on',
    reason: 'Why is it the same case?',
    merged: (reason) => `Merged into another case: ${reason}`,
    other: 'the other case'
  },
  permit: {
    title: 'Permits',
    status: { active: 'Valid', expired: 'Expired', revoked: 'Revoked', replaced: 'Replaced' },
    valid: (from, to) => `${from} – ${to}`,
    validFrom: (from) => `From ${from}`,
    loss: 'Report a loss',
    lossKind: 'What happened?',
    losses: { lost: 'Lost', stolen: 'Stolen', damaged: 'Damaged' },
    lossNote: 'What did the holder tell?',
    replace: 'New number',
    replacedBy: (number) => `Replaced by ${number}.`,
    revoke: 'Revoke',
    revokeLead: 'The holder is told the reasons. A revocation cannot be undone.',
    revokedBy: (name, day, reason) => `Revoked by ${name} ${day}: ${reason}`
  },
  secrecy: {
    title: 'Confidentiality and disqualification',
    none: 'Nothing is marked confidential, and nobody is disqualified.',
    hidden: 'Something in the case is confidential. Only those who handle it or are named for it see it.',
    whole: 'The whole case is confidential.',
    hiddenFields: (n) => `${n} details are confidential and not shown to you.`,
    keptSecret: (law) => `Confidential under ${law}`,
    mark: 'Mark as confidential',
    subject: 'What?',
    subjects: { case: 'The whole case', attachment: 'A document', field: 'A detail' },
    law: 'Legal basis',
    lawHelp: 'For example chapter 21, section 1 of the Public Access to Information and Secrecy Act.',
    reason: 'Why?',
    markedBy: (name, day) => `Marked by ${name} ${day}.`,
    ended: (day, reason) => `Ended ${day}${reason ? `: ${reason}` : ''}.`,
    end: 'End it',
    endReason: 'Why does the mark end?',
    readers: 'Named readers',
    who: 'Who?',
    nameReader: 'Name a reader',
    readerLead: 'Who is named sees what is confidential, where their role reaches the case too.',
    bar: 'Note a disqualification',
    barLead: 'Who is disqualified neither sees nor handles the case.',
    barred: (name, day, reason) => `${name} is disqualified since ${day}: ${reason}.`,
    endBar: 'The disqualification has ended'
  },
  preview: {
    show: (name) => `Show ${name}`,
    cannot: 'This file cannot be shown here. Download it instead.',
    page: (name, n) => `${name}, page ${n}`,
    pageFailed: 'The page cannot be shown.'
  },
  reopen: {
    title: 'Reopen the case',
    reason: 'Why is the case reopened?',
    isOpen: 'The case is open.',
    was: (closed, reopened, reason) => `Was closed ${closed} and reopened ${reopened}: ${reason}`
  },
  process: {
    title: 'The process',
    viewer: {},
    summary: (key, state, n) => `${n}. ${key}: ${state}`,
    state: { created: 'Created', active: 'Running', completed: 'Done', canceled: 'Given up' },
    version: (n) => `Version ${n}`,
    started: (moment) => `Began ${moment}.`,
    ended: (moment) => `Ended ${moment}.`,
    drawing: (key) => `The process ${key} as a picture. The way through it stands in the list below.`,
    noDrawing: 'The model has no drawing. The way through it stands here.',
    notDrawn: 'The drawing cannot be shown. What happened stands in the list.',
    path: 'The way through the process',
    taken: 'The way here',
    here: 'Here the process is now',
    stuck: 'Here something is in the way',
    isHere: 'going on now',
    isStuck: 'an incident',
    canceled: 'interrupted',
    fromTo: (from, to) => `${from} – ${to}`,
    byHand: 'Changed by hand',
    hands: { moved: 'Moved to', migrated: 'New version', canceled_by_hand: 'Given up' },
    rulesSay: 'What the rules came to',
    rule: (n) => `Rule ${n}:`,
    table: (name) => `The decision table ${name}`
  }
};
