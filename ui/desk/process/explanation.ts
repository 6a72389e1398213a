// Why a decision by rules came out as it did, as the server tells it: sentences, and for each
// decision table which rules matched.
export type ExplainedRule = { index: number; matched: boolean };
export type ExplainedDecision = { id: string; name: string; rules: ExplainedRule[] };

export type Explanation = {
  decision: string;
  model_hash: string;
  sentences_sv: string[];
  sentences_en: string[];
  decisions: ExplainedDecision[];
};

function isExplanation(value: unknown): value is Explanation {
  const told = value as Partial<Explanation> | null | undefined;
  return Array.isArray(told?.sentences_sv) && Array.isArray(told.decisions);
}

// Of a decision that may be one by rules.
export function explanationOf(decision: object | null): Explanation | null {
  const told = (decision as { explanation?: unknown } | null)?.explanation;
  return isExplanation(told) ? told : null;
}

export function matchedRules(decision: ExplainedDecision): number[] {
  return decision.rules.filter((rule) => rule.matched).map((rule) => rule.index);
}

const model_uri = 'https://www.omg.org/spec/DMN/20191111/MODEL/';

// The ids of the rules of a table, in their order, and its cells as text.
export type Table = { ids: string[]; heads: string[]; rows: string[][] };

function textIn(element: Element | undefined): string {
  return element?.getElementsByTagNameNS(model_uri, 'text')[0]?.textContent?.trim() ?? '';
}

function childrenOf(parent: Element, name: string): Element[] {
  return Array.from(parent.children).filter((one) => one.localName === name);
}

export function tableOf(xml: string, decision: string): Table | null {
  const tree = new DOMParser().parseFromString(xml, 'application/xml');
  const found = Array.from(tree.getElementsByTagNameNS(model_uri, 'decision')).find((one) => one.id === decision);
  const table = found && childrenOf(found, 'decisionTable')[0];
  if (!table) return null;
  const rules = childrenOf(table, 'rule');
  const inputs = childrenOf(table, 'input').map((one) => one.getAttribute('label') || textIn(one));
  const outputs = childrenOf(table, 'output').map(
    (one) => one.getAttribute('label') || one.getAttribute('name') || found.getAttribute('name') || ''
  );
  return {
    ids: rules.map((one) => one.id),
    heads: [...inputs, ...outputs],
    rows: rules.map((one) => [...childrenOf(one, 'inputEntry'), ...childrenOf(one, 'outputEntry')].map(textIn))
  };
}
