// A day in Sweden, as the API writes it.
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());
}

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm', dateStyle: 'short', timeStyle: 'short'
});

// When a day begins in Sweden, an hour or two before it does at Greenwich.
export function beginningOf(day: string): string | undefined {
  const greenwich = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(greenwich)) return undefined;
  return [1, 2]
    .map((hours) => new Date(greenwich - hours * 3_600_000))
    .find((at) => clock.format(at) === `${day} 00:00`)
    ?.toISOString();
}

export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
