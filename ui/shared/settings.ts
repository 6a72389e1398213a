// What the pages know before anybody is logged in: which installation and face this is, and whose.
export type Settings = {
  installation: 'external' | 'internal';
  mode: 'sandbox' | 'test' | 'production';
  face: 'portal' | 'desk';
  municipalities: string[];
  authorities: Authority[];
};

// Who decides for a municipality, and where it is written to.
export type Authority = {
  municipality_id: string;
  name: string;
  street?: string;
  postal_code: string; // five digits
  city: string;
  email: string;
};

let current: Settings | undefined;

export async function loadSettings(): Promise<Settings> {
  const reply = await fetch('/settings.json');
  if (!reply.ok) throw new Error(`/settings.json: ${reply.status}`);
  current = (await reply.json()) as Settings;
  return current;
}

export function settings(): Settings {
  if (!current) throw new Error('the settings are not loaded');
  return current;
}

const kept = 'kansli-municipality';

// The municipality (kommunkod) whose cases are shown.
export function municipality(): string {
  const { municipalities } = settings();
  const chosen = localStorage.getItem(kept);
  return chosen && municipalities.includes(chosen) ? chosen : (municipalities[0] ?? '');
}

export function chooseMunicipality(code: string) {
  localStorage.setItem(kept, code);
}

// Of the municipality whose cases are shown; where the installation does not say, nobody knows.
export function authority(): Authority | undefined {
  return settings().authorities.find((one) => one.municipality_id === municipality());
}

const names: Record<string, string> = {
  '2260': 'Ånge',
  '2262': 'Timrå',
  '2280': 'Härnösand',
  '2281': 'Sundsvall',
  '2282': 'Kramfors',
  '2283': 'Sollefteå',
  '2284': 'Örnsköldsvik'
};

// "Sundsvall"; the code where we have no name for it.
export function municipalityName(code: string): string {
  return names[code] ?? code;
}
