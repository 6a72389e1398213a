// The sentences of an evaluation come decision by decision: a question with its answer, then what
// led to it. Where a model asks no questions they are one group.
export type SentenceGroup = { question: string; because: string[] };

const question = /\? (Svar|Answer): /;

export function groupsOf(sentences: string[]): SentenceGroup[] {
  const groups: SentenceGroup[] = [];
  for (const sentence of sentences) {
    if (question.test(sentence)) groups.push({ question: sentence, because: [] });
    else if (groups.length === 0) groups.push({ question: '', because: [sentence] });
    else groups[groups.length - 1]?.because.push(sentence);
  }
  return groups;
}
