// What the handlers' desk says of its lists, in English.
import type { deskWork as sv } from './sv-desk-work';

export const deskWork: typeof sv = {
  keys: {
    title: 'Keys',
    on: 'Use single keys in the list',
    list: [
      ['j  k', 'next and previous case'],
      ['↓  ↑', 'the same, when a case has the focus'],
      ['Enter', 'open the case'],
      ['x', 'choose the case'],
      ['/', 'go to the search field'],
      ['?', 'show the keys']
    ]
  },
  views: {
    title: 'Saved view',
    none: 'No view',
    name: 'Name of the view',
    share: 'Share with',
    shareHelp: 'Everybody who reads cases in the unit sees the view.',
    onlyMe: 'Nobody, only for me',
    make: 'Save as a view',
    change: 'Change the view',
    remove: 'Remove the view',
    removeSure: (name) => `Remove the view ${name}? No cases are affected.`
  },
  filter: {
    title: 'More filters',
    field: 'Detail',
    operator: 'Comparison',
    operators: { '=': 'is', '!=': 'is not', '<': 'before', '<=': 'up to', '>': 'after', '>=': 'from' },
    value: 'Value',
    add: 'Add the filter',
    write: 'Write a filter',
    writeHelp: 'For example: status in (received, under_review) and created_at >= 2026-01-01',
    use: 'Use the filter',
    how: 'How to write filters',
    syntax: [
      ['= != < <= > >=', 'compares; words, ids, texts and yes/no have no order'],
      ['in (a, b)', 'one of these'],
      ['in 2026-01-01..2026-03-31', 'from the first through the last'],
      ['and or not ( )', 'and binds closer than or'],
      ['none', 'nothing is there: assigned_to = none'],
      ['me', 'yourself: assigned_to = me'],
      ['today today-30', 'a day in Sweden'],
      ['"Storgatan 12"', 'a text with spaces']
    ],
    wrong: {
      unknownField: (name) => `There is no detail called ${name}. Choose one from the list above.`,
      unclosed: (at) => `A text that begins at character ${at} lacks its closing quote.`,
      place: (at, word) =>
        word
          ? `The filter cannot be read at character ${at}, where ${word} stands.`
          : `The filter ends too early, at character ${at}.`,
      unordered: (name) => `${name} has no order. Compare it with =, != or in (…).`,
      unfit: (name, value) => `${value} does not fit ${name}.`,
      tooLong: 'The filter is too large: at most 10,000 characters, 100 values and 20 levels.',
      other: 'The filter cannot be used.'
    }
  },
  bulk: {
    title: 'Change several cases',
    chosen: (n) => (n === 1 ? '1 case chosen' : `${n} cases chosen`),
    assign: 'Assign',
    set_status: 'Change status',
    close: 'Close cases',
    make: (n) => (n === 1 ? 'Change 1 case' : `Change ${n} cases`),
    oneType: 'Choose cases of one case type to change their status.',
    clear: 'Clear the choice',
    progress: (done, refused, waiting) => `${done} done, ${refused} refused, ${waiting} waiting`,
    results: 'Result of each case',
    result: 'Result',
    state: { waiting: 'Waiting', done: 'Done', refused: 'Refused' }
  },
  export: {
    title: 'Export',
    lead: 'The list as a file for a spreadsheet. The export is in the access log.',
    format: 'Format',
    fetching: (size) => `Fetching: ${size}`,
    done: (name, size) => `${name} has come, ${size}.`,
    button: 'Fetch the file'
  },
  toDo: {
    title: 'To do',
    tasks: 'My tasks',
    noTasks: 'You have no open tasks.',
    opinions: 'Opinions that your unit is asked for',
    noOpinions: 'Nobody waits for an opinion.'
  },
  standIn: {
    title: 'Stand-ins',
    name: 'Name a stand-in',
    lead: 'The stand-in does your work within your roles. The cases show who did what.',
    who: 'Who stands in for you?',
    from: 'From',
    to: 'To',
    none: 'No stand-in is named.',
    does: (who, absent, from, to) => `${who} stands in for ${absent} ${from} – ${to}`,
    ended: 'Ended',
    end: (name) => `End: ${name}`,
    endButton: 'End',
    insteadOf: (name) => `in place of ${name}`,
    youDo: (name) => `You stand in for ${name}, who has the case.`
  },
  accessLog: {
    title: 'Access log',
    lead: 'Who has read or changed personal data, latest first. That you read the log stands here too.',
    from: 'From day',
    to: 'Through day',
    all: 'Show all',
    ofCase: (id) => `Case ${id}`,
    ofUser: (name) => `Everything by ${name}`,
    when: 'When',
    who: 'Who',
    did: 'Did',
    what: 'What',
    about: 'Case',
    onlyCase: (id) => `Show only case ${id}`,
    onlyUser: (name) => `Show only ${name}`,
    gone: 'Removed user',
    none: 'Nobody has read anything here in this time.',
    total: (n, capped) => `${capped ? 'More than ' : ''}${n} reads and changes`,
    act: { read: 'Read', changed: 'Changed', sought: 'Searched', exported: 'Exported' },
    refused: (status) => `refused (${status})`,
    things: {
      cases: 'cases',
      one_case: 'the case',
      status: 'status',
      stakeholders: 'parties',
      notes: 'notes',
      messages: 'messages',
      completion_requests: 'completions',
      attachments: 'documents',
      content: 'the content of a document',
      texts: 'standard text',
      opinion_requests: 'opinions',
      permits: 'permits',
      loss: 'loss of a permit',
      revocation: 'revocation',
      replacements: 'new number of a permit',
      confidentiality: 'secrecy',
      disqualifications: 'disqualifications',
      checks: 'checks',
      rule_evaluations: 'rules that were tried',
      parties: 'people and organisations',
      variables: 'variables of the process',
      access_log: 'the access log',
      embed_tokens: 'key for another portal'
    }
  },
  statistics: {
    title: 'Statistics',
    type: 'Case type',
    from: 'From month',
    to: 'To month',
    by: 'By',
    periods: { month: 'Month', quarter: 'Quarter', year: 'Year' },
    nothing: 'Nothing happened in the period.',
    flow: 'Received, decided and closed',
    numbers: 'The numbers',
    period: 'Period',
    received: 'Received',
    decided: 'Decided',
    closed: 'Closed',
    outcomes: 'Outcome',
    noneDecided: 'Nothing is decided.',
    overdue: 'Overdue',
    overdueShare: 'Overdue share',
    percentLate: 'Per cent overdue',
    times: 'Time in each status',
    noTimes: 'No case left a status in the period.',
    status: 'Status',
    count: 'Count',
    median: 'Median',
    p90: '90th percentile'
  }
};
