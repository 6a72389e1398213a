// Light or dark, as the computer says unless one has chosen.
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';

export type Scheme = 'system' | 'light' | 'dark';
const kept = 'kansli-colours';

type Colours = { scheme: Scheme; choose: (scheme: Scheme) => void };
const Context = createContext<Colours | null>(null);

function keptScheme(): Scheme {
  const scheme = localStorage.getItem(kept);
  return scheme === 'light' || scheme === 'dark' ? scheme : 'system';
}

export function ColourProvider({ children }: { children: ReactNode }) {
  const [scheme, setScheme] = useState<Scheme>(keptScheme);
  useEffect(() => {
    document.documentElement.style.colorScheme = scheme === 'system' ? 'light dark' : scheme;
  }, [scheme]);
  const colours = useMemo(() => {
    const choose = (chosen: Scheme) => {
      localStorage.setItem(kept, chosen);
      setScheme(chosen);
    };
    return { scheme, choose };
  }, [scheme]);
  return <Context.Provider value={colours}>{children}</Context.Provider>;
}

export function useColours(): Colours {
  const colours = useContext(Context);
  if (!colours) throw new Error('there are no colours');
  return colours;
}
