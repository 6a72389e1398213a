// Swedish first, English on request. The texts are two objects of one shape, so that a text that
// is missing in one does not compile.
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Names } from './api/types';
import { en } from './words/en';
import { sv, type Words } from './words/sv';

export type Language = 'sv' | 'en';
const kept = 'kansli-language';

type Spoken = { language: Language; words: Words; choose: (language: Language) => void };
const Context = createContext<Spoken | null>(null);

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() =>
    localStorage.getItem(kept) === 'en' ? 'en' : 'sv'
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const spoken = useMemo(() => {
    const choose = (chosen: Language) => {
      localStorage.setItem(kept, chosen);
      setLanguage(chosen);
    };
    return { language, words: language === 'sv' ? sv : en, choose };
  }, [language]);
  return <Context.Provider value={spoken}>{children}</Context.Provider>;
}

export function useLanguage(): Spoken {
  const spoken = useContext(Context);
  if (!spoken) throw new Error('there is no language');
  return spoken;
}

export function useWords(): Words {
  return useLanguage().words;
}

// Of a thing that is named in both languages.
export function useNamed(): (names: Names | null | undefined) => string {
  const { language } = useLanguage();
  return (names) => names?.[language] ?? '';
}

const zone = 'Europe/Stockholm';

export function useDates() {
  const { language } = useLanguage();
  return useMemo(() => {
    const locale = language === 'sv' ? 'sv-SE' : 'en-GB';
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: zone });
    const short = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: zone });
    const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: zone });
    const of = (text: string) => new Date(text.length === 10 ? `${text}T12:00:00Z` : text);
    return {
      day: (text: string) => day.format(of(text)),
      short: (text: string) => short.format(of(text)),
      moment: (text: string) => `${short.format(of(text))} ${time.format(of(text))}`
    };
  }, [language]);
}

// "12,4 kB"
export function useSizes() {
  const { language } = useLanguage();
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return (bytes: number) => {
    if (bytes < 1000) return `${bytes} B`;
    if (bytes < 1_000_000) return `${number.format(bytes / 1000)} kB`;
    return `${number.format(bytes / 1_000_000)} MB`;
  };
}
