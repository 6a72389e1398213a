import { useLanguage } from '@shared/language';

const units: [Intl.RelativeTimeFormatUnit & string, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1]
];

// A time in the largest unit of which it holds one: "12,5 dagar".
export function durationText(seconds: number, language: string): string {
  const [unit, size] = units.find(([, least]) => seconds >= least) ?? ['second', 1];
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: 1
  });
  return format.format(seconds / size);
}

export function useDurations() {
  const { language } = useLanguage();
  return (seconds: number) => durationText(seconds, language);
}
