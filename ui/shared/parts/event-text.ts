import type { EventType } from '../api/types';

type Texts = { other: string } & Partial<Record<EventType, string>>;

// What happened, in words; a kind of event that the pages have no words for is a change.
export function eventText(texts: Texts, type: EventType): string {
  return texts[type] ?? texts.other;
}
